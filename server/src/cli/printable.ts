import { escapedCharacter, printable, UNPRINTABLE } from "../core/text/printable";

/** A longer sentence contains a value that is too long to read. In UTF-16 code units. */
const LONGEST_SENTENCE = 500;

/** A sentence that is safe to print, cut if a value in it makes it too long. */
export function printableSentence(text: string): string {
  return text.length > LONGEST_SENTENCE ? `${printable(text.slice(0, LONGEST_SENTENCE))}…` : printable(text);
}

/** Equivalent JSON in which characters that could control a terminal are escaped. */
export function printableJson(json: string): string {
  // Line ends between the values stay; inside of strings they are already escaped.
  return json.replaceAll(UNPRINTABLE, (character) => (character === "\n" ? character : escapedCharacter(character)));
}
