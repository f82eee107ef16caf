/** Where text goes to. */
export interface Output {
  write(chunk: string | Uint8Array): unknown;
  /** Whether somebody looks at a terminal there. */
  readonly isTTY?: boolean;
  /** The width of the terminal in columns; some terminals say 0 when they do not know. */
  readonly columns?: number;
  /** Whether more was written than it could take at once; it says `drain` when it has. */
  readonly writableNeedDrain?: boolean;
  once?(event: "drain" | "error" | "close", listener: () => void): unknown;
}

/** All that the command line knows of the world, so that it can be run from anywhere. */
export interface Surroundings {
  /** The current folder, absolute. */
  readonly cwd: string;
  /** The folder of the built program: the pages of the rules are in `rules` below it. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
}
