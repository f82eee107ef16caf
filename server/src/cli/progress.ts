import type { Output } from "./surroundings";

/** A line on the terminal with the progress of a long run. */
export interface Progress {
  /** Shows how many files are done. */
  done(count: number, total: number): void;
  /** Removes the line. Call it before anything else is written, and at the end. */
  erase(): void;
}

/** Shorter runs show no progress. In milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 100;

/** The progress of a run that starts now. Shows nothing if `out` is not a terminal. */
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
