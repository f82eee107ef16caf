import { printable } from "../core/text/printable";

/** The longest text that a list shows, in characters; it is no place to read a whole script. */
const LONGEST = 200;

/**
 * A text of a file as one line of a list: signs that break a line become `↵`, those that are not seen or turn the line
 * around are written `\u202e`, and a long text is cut.
 */
export function inOneLine(text: string): string {
  const line = text.slice(0, LONGEST + 1).replace(/\r\n|[\p{Cc}\p{Zl}\p{Zp}]/gu, "↵");
  return printable(line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line);
}
