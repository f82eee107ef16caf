/** Something from which more can be worked out than is read at first: once, for all callers. */
export interface Answering<Subject> {
  /** What a function makes of it, worked out once. The function must be pure and always be the same object. */
  answer<T>(of: (subject: Subject) => T): T;
}

/** The answers about a subject, which may be created after them. */
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
