import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { PULLING } from "../harness/client-capabilities";
import { introduce, type TestClient } from "../harness/connection";
import { rangeOf } from "../harness/documents";
import { MISMATCH } from "../harness/sample-documents";
import { SERVER_PROGRAM, spawnServer } from "../harness/spawned-server";
import { workerTransport } from "../harness/worker-transport";

const URI = "file:///project/task.json";
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** The server's diagnostics for the sample over any transport. */
async function smoke(client: TestClient): Promise<unknown> {
  await client.open(URI, MISMATCH);
  const report = await client.pull(URI);
  const items = report.kind === "full" ? report.items : [];
  const [first] = await client.actions(URI, rangeOf(MISMATCH, "8443"), ["quickfix"]);
  const resolved = first && (await client.resolve(first));
  return {
    found: items.filter(({ code }) => code === "host-port-mismatch").map(({ range }) => range),
    fix: resolved?.title,
    documents: resolved?.edit?.documentChanges?.length,
    summary: await client.request("ecsTaskDefinition/summary", { uri: URI }),
  };
}

const EXPECTED = {
  found: [rangeOf(MISMATCH, "8443")],
  fix: "Remove hostPort",
  documents: 1,
  summary: expect.objectContaining({ networkMode: "awsvpc", networkModeReason: "written" }),
};

describe("over the channel of a forked process", () => {
  async function forked(): Promise<{ readonly child: ChildProcess; readonly client: TestClient }> {
    const child = fork(SERVER_PROGRAM, ["--node-ipc"], { silent: true });
    cleanups.push(() => child.kill());
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    return { child, client: await introduce(connection, { capabilities: PULLING }) };
  }

  test("serves, writes nothing to stdout, and ends with 0 after shutdown and exit", async () => {
    const { child, client } = await forked();
    const written: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => written.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => written.push(chunk));
    expect(await smoke(client)).toEqual(EXPECTED);
    await client.request("shutdown", undefined);
    const closed = once(child, "close");
    await client.notify("exit", undefined);
    expect((await closed)[0]).toBe(0);
    expect(Buffer.concat(written).toString()).toBe("");
  });

  test("ends when the process that forked it goes away", async () => {
    const { child, client } = await forked();
    expect(await smoke(client)).toEqual(EXPECTED);
    const exited = once(child, "exit");
    child.disconnect();
    // By itself, not by a signal.
    expect((await exited)[1]).toBeNull();
  });
});

test("over a socket that the editor listens on", async () => {
  const listener = createServer();
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  cleanups.push(() => listener.close());
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const connected = once(listener, "connection");
  const server = spawnServer([`--socket=${address.port}`]);
  cleanups.push(() => server.child.kill());
  const [socket] = await connected;
  const connection = createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
  const client = await introduce(connection, { capabilities: PULLING });
  expect(await smoke(client)).toEqual(EXPECTED);
  socket.destroy();
  expect(await server.exit).toMatchObject({ code: 0, stderr: "" });
});

test("in a web worker, whose bundle does not need Node.js", async () => {
  const scripts = ["engine.cjs", "editor.cjs", "server.browser.js"].map((name) =>
    join(import.meta.dirname, "../../server/dist", name),
  );
  const worker = new Worker(join(import.meta.dirname, "../harness/web-worker.mjs"), { workerData: { scripts } });
  cleanups.push(() => worker.terminate());
  const { reader, writer } = workerTransport(worker);
  const client = await introduce(createProtocolConnection(reader, writer), { capabilities: PULLING });
  expect(await smoke(client)).toEqual(EXPECTED);
});
