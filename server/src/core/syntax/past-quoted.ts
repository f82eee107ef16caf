const SIGN = /\S/g;
const LINE_END = /[\r\n]/g;

/**
 * Where the string or comment that starts at `start` ends, its own end included; `start` if there is none. One that
 * is not closed ends with its line, a block comment with the text.
 *
 * Goes from one character to the next: a regular expression for a whole string runs out of stack on one of several
 * megabytes, and one for each stop takes longer.
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
    // A backslash takes the character after it along, but never a line end.
    if (character === "\\" && !isLineEnd(text[offset + 1])) offset += 1;
  }
}

function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

/** Where the next character stands that is no white space, at or after an offset; the length of the text if nowhere. */
export function pastSpace(text: string, start: number): number {
  let offset = start;
  while (text[offset] === " " || text[offset] === "\n") offset += 1;
  const code = text.charCodeAt(offset);
  // Whatever else is space, such as a tab or one that JSON does not know, is rare and costs a search.
  return code > 0x20 && code < 0x7f ? offset : nextMatch(SIGN, text, offset);
}

/** Where an expression with the flag `g` matches next, at or after an offset; the length of the text if nowhere. */
export function nextMatch(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? text.length;
}
