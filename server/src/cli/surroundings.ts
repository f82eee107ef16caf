import type { Worker } from "node:worker_threads";

/** An output stream. */
export interface Output {
  write(chunk: string | Uint8Array): unknown;
  /** Whether it is a terminal. */
  readonly isTTY?: boolean;
  /** The width of the terminal in columns; some terminals report 0 if it is unknown. */
  readonly columns?: number;
  /** Whether its buffer is full; it emits `drain` when it is empty again. */
  readonly writableNeedDrain?: boolean;
  on?(event: "drain" | "error" | "close", listener: () => void): unknown;
  off?(event: "drain" | "error" | "close", listener: () => void): unknown;
}

/** The environment of the command line, so that tests can replace it. */
export interface Surroundings {
  /** The current folder, absolute. */
  readonly cwd: string;
  /** The folder of the built program; `rules` in it contains the pages of the rules. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Starts another thread of this program with plain data (`HelperJob`); `undefined` if there is no core for it. */
  startThread?(data: object): Worker | undefined;
}
