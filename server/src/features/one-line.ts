import { printable } from "../core/text/printable";

/** The longest text in a list, in characters. */
const LONGEST = 200;

/**
 * A text of a file as one line of a list: line breaks become `↵`, invisible and bidirectional characters are written as
 * `\u202e`, and a long text is cut.
 */
export function inOneLine(text: string): string {
  const line = text.slice(0, LONGEST + 1).replace(/\r\n|[\p{Cc}\p{Zl}\p{Zp}]/gu, "↵");
  return printable(line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line);
}
