/** Something of which more can be worked out than is read at first: each thing once, for all who ask. */
export interface Answering<Subject> {
  /** What a function makes of it. The function always makes the same of the same, so that it is called only once. */
  answer<T>(of: (subject: Subject) => T): T;
}

/** The answers about a subject, which is not yet made when they are. */
export function answersOf<Subject>(subject: () => Subject): Answering<Subject>["answer"] {
  const known = new Map<unknown, unknown>();
  return <T>(of: (subject: Subject) => T): T => {
    if (!known.has(of)) known.set(of, of(subject()));
    return known.get(of) as T;
  };
}
