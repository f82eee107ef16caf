/**
 * Whether two items have the same key.
 *
 * @param keyOf undefined for items to skip
 */
export function isAnyRepeated<T>(items: readonly T[], keyOf: (item: T) => string | undefined): boolean {
  if (items.length > FEW) {
    const keys = items.map(keyOf).filter((key) => key !== undefined);
    return new Set(keys).size < keys.length;
  }
  // Loops for speed: every object of a file comes through here.
  for (let later = 1; later < items.length; later += 1) {
    const item = items[later];
    const key = item && keyOf(item);
    for (let earlier = 0; earlier < later; earlier += 1) {
      const other = items[earlier];
      if (key !== undefined && other !== undefined && keyOf(other) === key) return true;
    }
  }
  return false;
}

/** For so many it is faster to compare all keys than to collect them. */
const FEW = 20;
