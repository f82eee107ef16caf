/** An item of which an earlier one has the key. */
export interface Repeat<T> {
  /** The first with this key. */
  readonly first: T;
  readonly repeated: T;
  /**
   * Whether all items of this key surely say the same. Where one says something else, nobody can tell which of them
   * counts, so that none of them can go unasked: not even one that says what another one says.
   */
  readonly same: boolean;
}

/**
 * The items whose key an earlier one has, in order; none where all keys differ.
 *
 * @param keyOf nothing for an item that is passed over
 * @param isSame whether two of one key surely say the same
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
