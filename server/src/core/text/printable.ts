/**
 * Characters that are escaped before they reach a terminal or a page. Control characters could control a terminal. The
 * listed format characters are invisible or change the order of a text. A lone surrogate can't be encoded.
 */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

const SHORT = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** A text on one line with only visible characters; others are written as `\u001b`. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (character) => SHORT.get(character) ?? escapedCharacter(character));
}

/** A character as a JSON escape: `\u001b`. */
export function escapedCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
