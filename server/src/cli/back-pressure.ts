import type { Output } from "./surroundings";

/**
 * Waits until an output has taken what was written, or can't take it any more, so that nothing piles up in memory. What
 * else waits for its turn has it meanwhile, such as the collection of garbage.
 */
export function drained(out: Output): Promise<void> {
  return new Promise((resolve) => {
    if (out.writableNeedDrain !== true || out.once === undefined) return void setImmediate(resolve);
    for (const event of ["drain", "error", "close"] as const) out.once(event, () => resolve());
  });
}
