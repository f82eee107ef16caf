import type { TextRange } from "../../server/src/core/syntax/text";
import { lineIndex } from "../../server/src/core/syntax/text";

/** Where a range begins, as people count it: line and column, both from 1, as `3:14`. */
export function lineAndColumn(text: string, { start }: TextRange): string {
  const { line, column } = lineIndex(text).positionAt(start);
  return `${line + 1}:${column + 1}`;
}
