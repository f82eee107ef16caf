import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver/node",
);

const TEXT_DOCUMENT = {
  synchronization: {},
  diagnostic: { codeDescriptionSupport: true },
  hover: { contentFormat: ["markdown", "plaintext"] },
  completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
};

/** How long to wait for an answer, in milliseconds. */
const PATIENCE = 30_000;

function inTime(what, answer) {
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to ${what} within ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

/** Starts a server over stdio and initializes it as a client that pulls diagnostics. */
export async function startServer({ program, settings }) {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => settings[section] ?? null));
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const params = { processId: process.pid, rootUri: null, capabilities: { textDocument: TEXT_DOCUMENT } };
  await inTime("initialize", connection.sendRequest("initialize", params));
  const initialized = performance.now() - begin;
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings });
  let version = 1;

  return {
    /** The milliseconds from the start of the process to the answer to `initialize`. */
    initialized,
    /** Opens a document. */
    async open(uri, text) {
      version += 1;
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "json", version, text },
      });
    },
    /** Closes a document. */
    close: (uri) => connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    /** Replaces a range of an open document. */
    async edit(uri, change) {
      version += 1;
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [change],
      });
    },
    /** Sends a request about an open document, with a position if one is given. */
    ask: (uri, method, position) => inTime(method, connection.sendRequest(method, { textDocument: { uri }, position })),
    /** The resident memory of the server in MB; nothing if the system does not report it. */
    memory() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
        return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
      } catch {
        return undefined;
      }
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
