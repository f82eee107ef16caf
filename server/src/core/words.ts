/** A phrase as the beginning of a sentence. */
export function beginning(phrase: string): string {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}

/** A text in quotes as messages show it: on one line, and cut where it is too long to read. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text);
}

const LONGEST_SHOWN = 80;

/** Words as a sentence lists them: `a`, `a and b`, `a, b and c`. Empty where there are none. */
export function andList(words: readonly string[]): string {
  return listed(words, "and");
}

/** Words as a sentence offers them: `a`, `a or b`, `a, b or c`. Empty where there are none. */
export function orList(words: readonly string[]): string {
  return listed(words, "or");
}

function listed(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
