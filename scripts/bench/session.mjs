import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver/node",
);

/** How long, in milliseconds, an answer may take before the benchmark gives up. */
const PATIENCE = 30_000;

/** Starts a server over stdio and introduces a client that pulls diagnostics, or one that waits for them. */
export async function startServer({ program, settings }, pulls) {
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let received = () => undefined;
  connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) => received(diagnostics.length));
  connection.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => settings[section] ?? null));
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const textDocument = {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true },
    ...(pulls ? { diagnostic: {} } : {}),
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
  };
  const params = { processId: process.pid, rootUri: null, capabilities: { textDocument } };
  await connection.sendRequest("initialize", params);
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings });

  const publication = () =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no diagnostics within ${PATIENCE} ms`)), PATIENCE);
      received = (count) => {
        clearTimeout(timer);
        resolve(count);
      };
    });
  const pull = async (uri) => {
    const { items } = await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    return items.length;
  };

  return {
    async open(uri, text) {
      const shown = pulls ? undefined : publication();
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "json", version: 1, text },
      });
      await (shown ?? pull(uri));
    },
    /** Sends a change and returns the number of diagnostics that answer it. */
    async edit(uri, version, change) {
      const shown = pulls ? undefined : publication();
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      return shown ?? pull(uri);
    },
    /** Sends a change and a request about a place after it, and returns the answer. */
    async ask(uri, version, change, method, position) {
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      return connection.sendRequest(method, { textDocument: { uri }, position });
    },
    async end() {
      await connection.sendRequest("shutdown");
      const ended = once(child, "exit");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}
