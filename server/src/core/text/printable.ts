/**
 * What must not reach a terminal or a page as it is. Control characters could drive a terminal. The format characters
 * listed could show a text in another order than it has, or hide in it. Half a surrogate pair can't be written at all.
 */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

const SHORT = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** A text on one line in which every character can be seen: the others are written `\u001b`. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (character) => SHORT.get(character) ?? escapedCharacter(character));
}

/** A character as JSON can write each of them: `\u001b`. */
export function escapedCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
