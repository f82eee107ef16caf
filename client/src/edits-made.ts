/** A replacement in a text, with offsets into the original. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The text after replacements that don't overlap. */
export function withEdits(before: string, edits: readonly Replacement[]): string {
  let [result, end] = ["", 0];
  for (const edit of inOrder(edits)) {
    result += before.slice(end, edit.start) + edit.newText;
    end = edit.end;
  }
  return result + before.slice(end);
}

/**
 * How many of the replacements were made, given the text before and after.
 *
 * @returns nothing if no choice of replacements makes `after`, or if choices of different size do
 */
export function editsMade(before: string, edits: readonly Replacement[], after: string): number | undefined {
  /** The ways to read `after` so far: the offset that each has reached, and the replacements counted. */
  let ways = new Map([["0 0", { at: 0, made: 0 }]]);
  let end = 0;
  const readOn = (pieces: readonly { readonly text: string; readonly made: number }[]): void => {
    const next: typeof ways = new Map();
    for (const way of ways.values()) {
      for (const { text, made } of pieces) {
        if (!after.startsWith(text, way.at)) continue;
        const read = { at: way.at + text.length, made: way.made + made };
        next.set(`${read.at} ${read.made}`, read);
      }
    }
    ways = next;
  };
  for (const { start, end: stop, newText } of inOrder(edits)) {
    readOn([{ text: before.slice(end, start), made: 0 }]);
    readOn([
      { text: before.slice(start, stop), made: 0 },
      { text: newText, made: 1 },
    ]);
    end = stop;
  }
  readOn([{ text: before.slice(end), made: 0 }]);
  const [found, ...others] = new Set(
    [...ways.values()].filter(({ at }) => at === after.length).map(({ made }) => made),
  );
  return others.length === 0 ? found : undefined;
}

function inOrder(edits: readonly Replacement[]): readonly Replacement[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
