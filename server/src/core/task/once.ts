/** A value that is worked out when it is first asked for, and kept. Work that breaks down is tried again. */
export function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}
