// Control characters could drive the terminal. The format characters listed could show a text in another order
// than it has, or hide in it. Half a surrogate pair can't be written at all.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A text on one line with nothing in it that could drive a terminal: such characters are written `\u001b`. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (character) => SHORT.get(character) ?? escaped(character));
}

/** Sentences longer than this hold a value that nobody wants to read. In UTF-16 code units. */
const LONGEST_SENTENCE = 500;

/** A sentence that can be printed, cut where a value in it makes it absurdly long. */
export function printableSentence(text: string): string {
  return text.length > LONGEST_SENTENCE ? `${printable(text.slice(0, LONGEST_SENTENCE))}…` : printable(text);
}

/** JSON with the same content in which nothing is left that could drive a terminal. */
export function printableJson(json: string): string {
  // Line ends between the values stay; inside of strings JSON has them escaped already.
  return json.replaceAll(UNPRINTABLE, (character) => (character === "\n" ? character : escaped(character)));
}

const SHORT = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
