/** A phrase as the beginning of a sentence. */
export function beginning(phrase: string): string {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}

/** A text in quotes as messages show it: on one line, and cut where it is too long to read. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text);
}

const LONGEST_SHOWN = 80;

/**
 * A sentence in which every run of characters without a space can be read: what is longer than any name that ECS takes
 * is cut as {@link quoted} cuts it. The signs that close it stay.
 */
export function readable(sentence: string): string {
  return sentence.replaceAll(LONG_RUN, `$1...$2`);
}

/** More than 255 characters, the longest name that ECS takes, with a part to show in front and what closes it behind. */
const LONG_RUN = /(\S{80})\S{176,}?(["';,.)\]}]{0,4})(?=\s|$)/g;

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
