import type { TextRange } from "../syntax/text";

/** What stands behind a backslash for one character: `u` and four digits, or a single character. */
const ESCAPE = /\\(?:u[\da-fA-F]{4}|[\s\S])/y;

/**
 * Where a part of a string stands in the text.
 *
 * @param string the string with its quotes, which is closed
 * @param start the first character of the part, as counted in the string's value; an escape counts as one
 * @param end the character behind the part, counted likewise
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
