import type { Output } from "./surroundings";

/** A line on the terminal that says how far a long run is. */
export interface Progress {
  /** So many files are done. */
  done(count: number, total: number): void;
  /** Takes the line away, before anything else is written and at the end. */
  erase(): void;
}

/** Shorter runs than this say nothing. In milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 100;

/** The progress of a run that starts now. Says nothing where `out` is no terminal. */
export function progressOn(out: Output): Progress {
  let next = Date.now() + PATIENCE;
  let visible = false;
  return {
    done(count, total) {
      if (out.isTTY !== true || Date.now() < next) return;
      next = Date.now() + BETWEEN;
      visible = true;
      out.write(`\r\u001b[K${count} of ${total} files`);
    },
    erase() {
      if (visible) out.write("\r\u001b[K");
      visible = false;
    },
  };
}
