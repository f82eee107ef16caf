import { escapedCharacter, printable, UNPRINTABLE } from "../core/text/printable";

/** Sentences longer than this hold a value that nobody wants to read. In UTF-16 code units. */
const LONGEST_SENTENCE = 500;

/** A sentence that can be printed, cut where a value in it makes it absurdly long. */
export function printableSentence(text: string): string {
  return text.length > LONGEST_SENTENCE ? `${printable(text.slice(0, LONGEST_SENTENCE))}…` : printable(text);
}

/** JSON with the same content in which nothing is left that could drive a terminal. */
export function printableJson(json: string): string {
  // Line ends between the values stay; inside of strings JSON has them escaped already.
  return json.replaceAll(UNPRINTABLE, (character) => (character === "\n" ? character : escapedCharacter(character)));
}
