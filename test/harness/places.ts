import { lineIndex, type TextRange } from "../../server/src/core/text/text";

/** The start of a range as line and column, both from 1: `3:14`. */
export function lineAndColumn(text: string, { start }: TextRange): string {
  const { line, column } = lineIndex(text).positionAt(start);
  return `${line + 1}:${column + 1}`;
}
