/** Something from which more can be worked out than is read at first: once, for all callers. */
export interface Answering<Subject> {
  /** What a function makes of it, worked out once. The function must be pure and always be the same object. */
  answer<T>(of: (subject: Subject) => T): T;
}

/** The answers about a subject, which may be created after them. */
export function answersOf<Subject>(subject: () => Subject): Answering<Subject>["answer"] {
  const known = new Map<unknown, unknown>();
  return <T>(of: (subject: Subject) => T): T => {
    if (!known.has(of)) known.set(of, of(subject()));
    return known.get(of) as T;
  };
}
