// Imitates a web worker for the server's bundle. Node.js has no web workers, so this thread runs the bundle in a
// context with the standard globals of a worker, and without `process` and `require`.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";

const listeners = [];
const scope = createContext({
  addEventListener: (type, listener) => listeners.push({ type, listener }),
  postMessage: (message) => parentPort.postMessage(message),
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  queueMicrotask,
  performance,
  console,
  crypto,
  URL,
  TextEncoder,
  TextDecoder,
});
scope.self = scope;
for (const filename of workerData.scripts) runInContext(readFileSync(filename, "utf8"), scope, { filename });
parentPort.on("message", (data) => {
  scope.onmessage?.({ data });
  for (const { type, listener } of listeners) if (type === "message") listener({ data });
});
