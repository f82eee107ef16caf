import { printable } from "./printable";

/** A phrase as the beginning of a sentence. */
export function beginning(phrase: string | { toString(): string }): string {
  const text = String(phrase);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A text in quotes as messages show it: on one line, and cut where it is too long to read. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

/** A text cut where it is too long to read. */
export function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${startOf(text)}...` : text;
}

/** As much of a text as is shown, without half a character at its end. */
function startOf(text: string): string {
  return text.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, "");
}

/** In characters. */
const LONGEST_SHOWN = 80;

/**
 * Makes one of our sentences readable. The values that it quotes from a file may be very long, or contain characters
 * that break a line or control a terminal. Invisible characters are escaped. A run without spaces that is longer than
 * any name in ECS is cut in the same way as by {@link quoted}, but keeps the punctuation at its end.
 */
export function readable(sentence: string): string {
  if (sentence.length <= LONGEST_NAME) return printable(sentence);
  const short = sentence.replaceAll(LONG_RUN, (run) => `${startOf(run)}...${CLOSING.exec(run.slice(-4))?.[0] ?? ""}`);
  return printable(short);
}

/** The longest name that ECS accepts, in characters. */
const LONGEST_NAME = 255;
const LONG_RUN = /\S{256,}/g;
const CLOSING = /["';,.)\]}]*$/;

/** Words as a sentence lists them: `a`, `a and b`, `a, b and c`. Empty if there are none. */
export function andList(words: readonly string[]): string {
  return listed(words, "and");
}

/** Words as a sentence offers them: `a`, `a or b`, `a, b or c`. Empty if there are none. */
export function orList(words: readonly string[]): string {
  return listed(words, "or");
}

function listed(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
