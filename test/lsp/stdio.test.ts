import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageManifest from "../../server/package.json" with { type: "json" };
import { PULLING, PUSHED } from "../harness/client-capabilities";
import { rangeOf } from "../harness/documents";
import { MISMATCH } from "../harness/sample-documents";
import { messagesIn, SERVER_PROGRAM, spawnServer } from "../harness/spawned-server";
import { applied } from "../harness/workspace-edits";

const URI = "file:///project/task.json";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-stdio-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the server over stdio", () => {
  test("serves a session from start to end and writes nothing but messages", async () => {
    const server = spawnServer(["--stdio"]);
    const client = await server.connect({ capabilities: PULLING });
    expect(client.introduction.serverInfo).toEqual({
      name: "ecs-task-definition-language-server",
      version: packageManifest.version,
    });
    await client.open(URI, MISMATCH);
    const report = await client.pull(URI);
    const found = report.kind === "full" ? report.items.filter(({ code }) => code === "host-port-mismatch") : [];
    expect(found.map(({ range }) => range)).toEqual([rangeOf(MISMATCH, "8443")]);
    const [first] = await client.actions(URI, rangeOf(MISMATCH, "8443"), ["quickfix"]);
    if (first === undefined) throw new Error("no fix is offered");
    const { edit } = await client.resolve(first);
    expect(applied(MISMATCH, URI, edit)).toBe(MISMATCH.replace(', "hostPort": 8443', ""));
    await client.request("shutdown", undefined);
    await client.notify("exit", undefined);
    const { code, stdout, stderr } = await server.exit;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(messagesIn(stdout)).toHaveLength(5);
  });

  test("publishes to clients that do not pull", async () => {
    const server = spawnServer(["--stdio"]);
    const client = await server.connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH);
    expect((await client.published.next()).diagnostics.map(({ code }) => code)).toContain("host-port-mismatch");
    server.child.stdin.end();
    expect(messagesIn((await server.exit).stdout).length).toBeGreaterThan(0);
  });

  test("writes nothing but messages when a rule breaks down and libraries write to the console", async () => {
    const program = join(folder, "noisy.cjs");
    await build({
      entryPoints: [join(import.meta.dirname, "../harness/noisy-server.ts")],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "cjs",
      mainFields: ["module", "main"],
    });
    const server = spawnServer(["--stdio"], program);
    const client = await server.connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH);
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: "host-port-mismatch" }] });
    await client.request("shutdown", undefined);
    await client.notify("exit", undefined);
    const { code, stdout, stderr } = await server.exit;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(messagesIn(stdout).length).toBeGreaterThan(3);
    const log = client.logged.all.join("\n");
    expect(log).toContain("Rule broken failed and found nothing");
    for (const kind of ["log", "info", "warn", "error", "debug"]) expect(log).toContain(`noise: ${kind}`);
  });
});

describe("the process ends", () => {
  test("with 1 on exit without shutdown", async () => {
    const server = spawnServer(["--stdio"]);
    const client = await server.connect();
    await client.notify("exit", undefined);
    expect((await server.exit).code).toBe(1);
  });

  test("with 1 when the pipe ends before anything was said", async () => {
    const server = spawnServer(["--stdio"]);
    server.child.stdin.end();
    expect(await server.exit).toEqual({ code: 1, stdout: Buffer.from(""), stderr: "" });
  });

  test("with 1 when the pipe ends in the middle of a session", async () => {
    const server = spawnServer(["--stdio"]);
    const client = await server.connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH);
    await client.published.next();
    server.child.stdin.destroy();
    expect((await server.exit).code).toBe(1);
  });

  test("with 1 when its answers are no longer read", async () => {
    const server = spawnServer(["--stdio"]);
    const client = await server.connect({ capabilities: PUSHED });
    server.child.stdout.destroy();
    await client.open(URI, MISMATCH);
    server.child.stdin.end();
    const { code, stderr } = await server.exit;
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });

  test("with 0 when the pipe ends after shutdown", async () => {
    const server = spawnServer(["--stdio"]);
    const client = await server.connect();
    await client.request("shutdown", undefined);
    server.child.stdin.end();
    expect((await server.exit).code).toBe(0);
  });

  test.each([
    ["text", "GET / HTTP/1.1\r\nHost: example\r\n\r\n"],
    ["a length that is none", "Content-Length: many\r\n\r\n{}"],
    ["a message that is not JSON", "Content-Length: 5\r\n\r\n{oops"],
    ["a message cut short", 'Content-Length: 500\r\n\r\n{"jsonrpc":"2.0"'],
    ["JSON that is no message", "Content-Length: 4\r\n\r\nnull"],
    ["bytes", "\u0000\u0001\u0002\uFFFD"],
  ])("with 1 after garbage and the end of the pipe: %s", async (_, garbage) => {
    const server = spawnServer(["--stdio"]);
    server.child.stdin.end(garbage);
    const { code, stdout } = await server.exit;
    expect(code).toBe(1);
    messagesIn(stdout);
  });
});

describe("the command line", () => {
  test.each([
    [[], "say how to talk to the editor: --stdio, --node-ipc, --socket=PORT or --pipe=NAME (see --help)."],
    [["task.json"], "say how to talk to the editor: --stdio, --node-ipc, --socket=PORT or --pipe=NAME (see --help)."],
    [["--node-ipc"], "--node-ipc works only in a process that Node.js forked; use --stdio."],
    [["--socket=http"], '--socket needs a port from 1 to 65535, not "http".'],
    [["--socket", "70000"], '--socket needs a port from 1 to 65535, not "70000".'],
    [["--pipe="], "--pipe needs the name of a pipe."],
  ])("%j is refused in one sentence", async (args, complaint) => {
    const { code, stdout, stderr } = await spawnServer(args).exit;
    const sentence = `ecs-task-definition-language-server: ${complaint}\n`;
    expect({ code, stdout: stdout.toString(), stderr }).toEqual({ code: 2, stdout: "", stderr: sentence });
  });

  test("--version prints the version", async () => {
    expect(await spawnServer(["-v"]).exit).toEqual(await spawnServer(["--version"]).exit);
    const { code, stdout, stderr } = await spawnServer(["--version"]).exit;
    expect({ code, stdout: stdout.toString(), stderr }).toEqual({
      code: 0,
      stdout: `${packageManifest.version}\n`,
      stderr: "",
    });
  });

  test("--help lists every transport", async () => {
    const { code, stdout } = await spawnServer(["--help"]).exit;
    expect(code).toBe(0);
    for (const option of ["--stdio", "--node-ipc", "--socket=PORT", "--pipe=NAME", "--version"]) {
      expect(stdout.toString()).toContain(option);
    }
  });

  test("without bundles it says how to make them", async () => {
    const program = join(folder, "bin", "ecs-task-definition-language-server.cjs");
    cpSync(SERVER_PROGRAM, program);
    expect(await spawnServer(["--stdio"], program).exit).toEqual({
      code: 2,
      stdout: Buffer.from(""),
      stderr: "ecs-task-definition-language-server is not built yet; run `npm run build` first.\n",
    });
  });
});
