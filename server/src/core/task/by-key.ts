import { isAnyRepeated } from "../schema/repeated";

/** The items by key, in order for each key; those without a key are left out. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The first item of each key, in order; those without a key are left out. */
export function firstOfEach<T, K>(items: Iterable<T>, keyOf: (item: T) => K | undefined): ReadonlyMap<K, T> {
  const firsts = new Map<K, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined && !firsts.has(key)) firsts.set(key, item);
  }
  return firsts;
}

/** How often each key occurs. */
export function countsOf<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** An item with the key of an earlier one. */
export interface Repeat<T> {
  /** The first item with this key. */
  readonly first: T;
  readonly repeated: T;
  /**
   * Whether all items with this key certainly say the same. If one differs, it is unclear which of them counts, so no
   * item may be removed unasked, not even an exact repetition.
   */
  readonly same: boolean;
}

/**
 * The items that repeat an earlier key, in order; none if all keys differ.
 *
 * @param keyOf undefined for items to skip
 * @param isSame whether two items with one key certainly say the same; never if left out
 */
export function repeatsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  isSame: (first: T, repeated: T) => boolean = () => false,
): readonly Repeat<T>[] {
  if (!isAnyRepeated(items, keyOf)) return [];
  const firsts = new Map<string, { readonly item: T; same: boolean }>();
  const repeats = items.flatMap((item) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { item, same: true });
    else first.same &&= isSame(first.item, item);
    return first === undefined ? [] : [{ first, repeated: item }];
  });
  return repeats.map(({ first, repeated }) => ({ first: first.item, repeated, same: first.same }));
}
