import { isLineEnd } from "./text";

const SIGN = /\S/g;
const LINE_END = /[\r\n]/g;

/**
 * The end of the string or comment that starts at `start`; `start` if there is none. An unclosed string ends with its
 * line, an unclosed block comment with the text.
 *
 * This reads character by character. A regular expression for a whole string overflows the stack on several megabytes,
 * and one for each stop is slower.
 */
export function pastQuoted(text: string, start: number): number {
  const first = text[start];
  if (first === "/" && text[start + 1] === "/") return nextMatch(LINE_END, text, start);
  if (first === "/" && text[start + 1] === "*") {
    const close = text.indexOf("*/", start + 2);
    return close === -1 ? text.length : close + 2;
  }
  if (first !== '"') return start;
  for (let offset = start + 1; ; offset += 1) {
    const character = text[offset];
    if (character === '"') return offset + 1;
    if (character === undefined || isLineEnd(character)) return Math.min(offset, text.length);
    // A backslash escapes the next character, but never a line end.
    if (character === "\\" && !isLineEnd(text[offset + 1])) offset += 1;
  }
}

/**
 * The offset of the next character that is not white space, at or after an offset; the length of the text if there is
 * none.
 */
export function pastSpace(text: string, start: number): number {
  let offset = start;
  while (text[offset] === " " || text[offset] === "\n") offset += 1;
  const code = text.charCodeAt(offset);
  // Other white space, such as tabs and characters that JSON does not allow, is rare, so it may cost a search.
  return code > 0x20 && code < 0x7f ? offset : nextMatch(SIGN, text, offset);
}

/**
 * Where an expression for one character, with the flag `g`, next matches, at or after an offset; the length of the text
 * if nowhere.
 */
export function nextMatch(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  // `exec` would create a list with what is found, for every token of a file.
  return expression.test(text) ? expression.lastIndex - 1 : text.length;
}
