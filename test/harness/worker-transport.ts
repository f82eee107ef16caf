import type { Worker } from "node:worker_threads";
import { AbstractMessageReader, AbstractMessageWriter, type Message } from "vscode-languageserver/node";

/** How messages reach and leave a worker: as objects, one by one. */
export interface WorkerTransport {
  readonly reader: WorkerReader;
  readonly writer: WorkerWriter;
}

/** Creates the two ends of a connection to a worker. A worker that fails ends the connection. */
export function workerTransport(worker: Worker): WorkerTransport {
  return { reader: new WorkerReader(worker), writer: new WorkerWriter(worker) };
}

/** Receives the messages of a worker. */
export class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
    worker.on("error", (error) => this.fireError(error));
    worker.on("exit", () => this.fireClose());
  }

  listen(callback: (message: Message) => void): { dispose(): void } {
    this.worker.on("message", callback);
    return { dispose: () => void this.worker.off("message", callback) };
  }
}

/** Sends messages to a worker. */
export class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}
