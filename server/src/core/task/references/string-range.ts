import type { TextRange } from "../../text/text";

/** An escape of one character: a backslash followed by `u` and four digits, or by a single character. */
const ESCAPE = /\\(?:u[\da-fA-F]{4}|[\s\S])/y;

/**
 * The place of part of a string in the text.
 *
 * @param string the closed string, with its quotes
 * @param start the first character of the part, as counted in the string's value, where an escape counts as one
 * @param end the character after the part, counted in the same way
 */
export function rangeInString(text: string, string: TextRange, start: number, end: number): TextRange {
  const from = past(text, string.start + 1, start);
  return { start: from, end: past(text, from, end - start) };
}

/** The string without its quotes. */
export function insideString({ start, end }: TextRange): TextRange {
  return { start: start + 1, end: end - 1 };
}

function past(text: string, start: number, characters: number): number {
  let offset = start;
  for (let passed = 0; passed < characters; passed += 1) {
    ESCAPE.lastIndex = offset;
    offset += text[offset] === "\\" ? (ESCAPE.exec(text)?.[0].length ?? 1) : 1;
  }
  return offset;
}
