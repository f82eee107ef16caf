/** A half-open span of a text, in UTF-16 code units: `start` is inside, `end` is the first unit after it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One replacement in a text. An empty range inserts; an empty `newText` deletes. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** A position in a text: a line and a UTF-16 code unit in it, both from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The opening bracket of a range. Findings about missing members are placed on it, never on the whole object. */
export function openingOf({ start }: TextRange): TextRange {
  return { start, end: start + 1 };
}

/** Whether two ranges share at least one code unit, or one of them is empty and strictly inside the other. */
export function overlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` is in the range or at one of its ends, as a cursor touches it. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/**
 * The text with all edits applied. They may come in any order. Of two insertions at one place, the first in the list
 * comes first.
 *
 * @throws RangeError if two edits overlap, which is a mistake in the code that made them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = "";
  let offset = 0;
  for (const { range, newText } of sorted) {
    if (range.start < offset) throw new RangeError(`edits overlap at offset ${range.start}`);
    result += text.slice(offset, range.start) + newText;
    offset = range.end;
  }
  return result + text.slice(offset);
}

/** The white space at the start of an offset's line; empty if other text comes before the offset. */
export function indentBefore(text: string, offset: number): string {
  const start = beforeBlanks(text, offset);
  return start === 0 || isLineEnd(text[start - 1]) ? text.slice(start, offset) : "";
}

/** The white space at the start of an offset's line, whatever follows it. */
export function indentOfLine(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return text.slice(start, Math.min(afterBlanks(text, start), offset));
}

/** Where the line of an offset starts. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1;
  return start;
}

/** The start of the spaces and tabs before an offset; the offset itself if there are none. */
export function beforeBlanks(text: string, offset: number): number {
  let start = offset;
  while (isBlank(text[start - 1])) start -= 1;
  return start;
}

/** The end of the spaces and tabs from an offset on; the offset itself if there are none. */
export function afterBlanks(text: string, offset: number): number {
  let end = offset;
  while (isBlank(text[end])) end += 1;
  return end;
}

/** All white space directly before an offset. */
export function spaceBefore(text: string, offset: number): string {
  let start = offset;
  while (/\s/.test(text[start - 1] ?? "")) start -= 1;
  return text.slice(start, offset);
}

/** Converts between offsets and lines of one text. Line ends are `\n`, `\r\n` and `\r`, as in LSP. */
export interface LineIndex {
  /** The number of lines, at least 1. */
  readonly count: number;
  /** The position of an offset. Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position;
  /** The range of a line without its line end. For lines beyond the text, an empty range at its end. */
  line(line: number): TextRange;
}

/** Reads the line structure of a text once. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);
  return {
    count: starts.length,
    positionAt(offset) {
      const wanted = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= wanted) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: wanted - (starts[low] ?? 0) };
    },
    line(line) {
      return { start: starts[line] ?? text.length, end: ends[line] ?? text.length };
    },
  };
}

/** Whether one range is inside another. */
export function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a character is a space or a tab, which do not end a line. */
export function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

/** Whether a character ends a line, or is part of a line end. */
export function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
