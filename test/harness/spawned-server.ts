import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { type Introduction, introduce, type TestClient } from "./connection";

/** The program that editors start. It needs the bundles of `npm run build`. */
export const SERVER_PROGRAM = join(import.meta.dirname, "../../server/bin/ecs-task-definition-language-server.cjs");

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A server process and everything that it wrote so far. */
export interface SpawnedServer {
  readonly child: ChildProcessWithoutNullStreams;
  /** Settles when the process has ended and all its output was read. */
  readonly exit: Promise<Exit>;
  /** Connects a client over stdio. */
  connect(introduction?: Introduction): Promise<TestClient>;
}

/** Starts the server, or another Node.js program, with arguments. */
export function spawnServer(args: readonly string[], program: string = SERVER_PROGRAM): SpawnedServer {
  const child = spawn(process.execPath, [program, ...args]);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // A process that has ended no longer reads its input.
  child.stdin.on("error", () => undefined);
  const exit = new Promise<Exit>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString("utf8") }),
    );
  });
  return {
    child,
    exit,
    connect(introduction) {
      const reader = new StreamMessageReader(child.stdout);
      return introduce(createProtocolConnection(reader, new StreamMessageWriter(child.stdin)), introduction);
    },
  };
}

/**
 * Parses a protocol stream to its last byte.
 *
 * @throws Error if there is a byte that belongs to no message
 */
export function messagesIn(stream: Buffer): readonly unknown[] {
  const messages: unknown[] = [];
  let rest = stream;
  while (rest.length > 0) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.subarray(0, 100).toString("latin1"));
    if (header === null) throw new Error(`not a message: ${JSON.stringify(rest.subarray(0, 200).toString("utf8"))}`);
    const start = header[0].length;
    const end = start + Number(header[1]);
    if (end > rest.length) throw new Error(`the last message lacks ${end - rest.length} bytes`);
    messages.push(JSON.parse(rest.subarray(start, end).toString("utf8")));
    rest = rest.subarray(end);
  }
  return messages;
}
