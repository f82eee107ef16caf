import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** A `code` that records what it was asked to open and the settings of its profile, and exits. */
const CODE = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require("node:fs");
const args = process.argv.slice(2);
const profile = args.find((arg) => arg.startsWith("--user-data-dir="))?.slice("--user-data-dir=".length);
if (profile) {
  const settings = JSON.parse(readFileSync(profile + "/User/settings.json", "utf8"));
  writeFileSync(process.env.SEEN, JSON.stringify({ args, settings }));
}
`;

test.runIf(process.platform !== "win32")("npm start opens a broken example in VS Code on the desktop", () => {
  const folder = mkdtempSync(join(tmpdir(), "start-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "code"), CODE);
  chmodSync(join(folder, "code"), 0o755);
  const seen = join(folder, "seen.json");
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, "scripts/start.mjs")], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`, SEEN: seen },
  });
  expect(status).toBe(0);
  expect(stdout).toContain("VS Code opens on examples/");
  const { args, settings } = JSON.parse(readFileSync(seen, "utf8"));
  const examples = join(ROOT, "examples");
  expect(args.slice(-2)).toEqual([examples, join(examples, "broken/fargate-bridge.json")]);
  expect(args).toContain(`--extensionDevelopmentPath=${ROOT}`);
  expect(settings).toEqual({ "workbench.startupEditor": "none" });
});
