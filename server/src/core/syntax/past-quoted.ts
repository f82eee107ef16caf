const STRING_STOP = /["\\\r\n]/g;
const LINE_END = /[\r\n]/g;

/**
 * Where the string or comment that starts at `start` ends, its own end included; `start` if there is none. One that
 * is not closed ends with its line, a block comment with the text.
 *
 * Goes from one stop to the next: a regular expression for a whole string runs out of stack on one of several
 * megabytes.
 */
export function pastQuoted(text: string, start: number): number {
  if (text.startsWith("//", start)) return nextMatch(LINE_END, text, start);
  if (text.startsWith("/*", start)) {
    const close = text.indexOf("*/", start + 2);
    return close === -1 ? text.length : close + 2;
  }
  if (text[start] !== '"') return start;
  for (let offset = start + 1; ; ) {
    const stop = nextMatch(STRING_STOP, text, offset);
    if (text[stop] !== "\\") return text[stop] === '"' ? stop + 1 : stop;
    // A backslash takes the character after it along, but never a line end.
    offset = /[\r\n]/.test(text[stop + 1] ?? "") ? stop + 1 : stop + 2;
  }
}

/** Where an expression with the flag `g` matches next, at or after an offset; the length of the text if nowhere. */
export function nextMatch(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? text.length;
}
