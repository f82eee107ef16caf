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
 * @param isSame whether two items with one key certainly say the same
 */
export function repeatsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  isSame: (first: T, repeated: T) => boolean,
): readonly Repeat<T>[] {
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
