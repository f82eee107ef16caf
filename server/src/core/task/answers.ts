/** A subject from which more can be computed on demand, once for all callers. */
export interface Answering<Subject> {
  /** The result of a function of the subject, computed once. The function must be pure, and always the same object. */
  answer<T>(of: (subject: Subject) => T): T;
}

/** Caches results about a subject. The subject may be created later. */
export function answersOf<Subject>(subject: () => Subject): Answering<Subject>["answer"] {
  let known: Map<unknown, { readonly answer: unknown }> | undefined;
  return <T>(of: (subject: Subject) => T): T => {
    const kept = known?.get(of);
    if (kept !== undefined) return kept.answer as T;
    const answer = of(subject());
    known ??= new Map();
    known.set(of, { answer });
    return answer;
  };
}
