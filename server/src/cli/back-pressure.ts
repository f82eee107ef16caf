import type { Output } from "./surroundings";

/**
 * Waits until an output has accepted everything that was written, or is closed, so that nothing piles up in memory.
 * Meanwhile other work can run, such as garbage collection.
 */
export function drained(out: Output): Promise<void> {
  return new Promise((resolve) => {
    if (out.writableNeedDrain !== true || out.once === undefined) return void setImmediate(resolve);
    for (const event of ["drain", "error", "close"] as const) out.once(event, () => resolve());
  });
}
