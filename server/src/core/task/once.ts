/** A value that is computed on first use and then kept. A computation that throws is repeated on the next use. */
export function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}
