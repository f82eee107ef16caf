import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PULLING } from "../harness/client-capabilities";
import { COMMAND, folderWith, GOOD } from "../harness/command-line";
import { MISMATCH } from "../harness/sample-documents";
import { SERVER_PROGRAM, spawnServer } from "../harness/spawned-server";

/** Runs a program and says which bundles it has loaded. */
const PROBE = join(import.meta.dirname, "../harness/loaded-bundles.mjs");

describe("the command line loads no more than it needs", () => {
  const loaded = (...args: readonly string[]): string => {
    const cwd = folderWith({ "a/task.json": GOOD });
    const { stderr } = spawnSync(process.execPath, [PROBE, COMMAND[1], ...args], { cwd, encoding: "utf8" });
    return sorted(stderr);
  };
  test.each<readonly [string, readonly string[]]>([
    ["loaded: cli.cjs\n", ["--version"]],
    ["loaded: cli.cjs\n", ["--help"]],
    ["loaded: cli.cjs\n", ["diagram", "--help"]],
    ["loaded: cli.cjs\n", ["diagram", "--version"]],
    ["loaded: cli.cjs engine.cjs\n", ["a/task.json"]],
    ["loaded: cli.cjs engine.cjs walk.cjs\n", ["a"]],
  ])("%j for %j", (expected, args) => {
    expect(loaded(...args)).toBe(expected);
  });
});

describe("the server answers initialize before it loads the engine", () => {
  test.each([
    ["loaded: editor.cjs server.cjs\n", false],
    ["loaded: editor.cjs engine.cjs server.cjs\n", true],
  ])("%j, with a document: %j", async (expected, opens) => {
    const server = spawnServer([SERVER_PROGRAM, "--stdio"], PROBE);
    const client = await server.connect({ capabilities: PULLING });
    if (opens) {
      await client.open("file:///task.json", MISMATCH);
      expect(await client.pull("file:///task.json")).toMatchObject({ kind: "full" });
    }
    await client.request("shutdown", undefined);
    await client.notify("exit", undefined);
    const { code, stderr } = await server.exit;
    expect({ code, loaded: sorted(stderr) }).toEqual({ code: 0, loaded: expected });
  });
});

/** What the probe says, with the names in order. */
function sorted(told: string): string {
  return told.replace(/(?<=: ).*/, (names) => names.split(" ").sort().join(" "));
}
