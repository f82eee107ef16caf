import type { LineIndex, TextRange } from "../core/text/text";
import type { Colors } from "./colors";
import { fits, type ShownLine, showLine } from "./frame-line";
import { printableSentence } from "./printable";

/** A place to underline. */
export interface Mark {
  readonly range: TextRange;
  /** What is at the place; `undefined` for the place of the finding itself. */
  readonly label?: string;
}

/** The style of a frame. */
export interface FrameStyle {
  /** The most columns of a source line. */
  readonly width: number;
  readonly colors: Colors;
  /** The color of the carets. */
  readonly accent: (text: string) => string;
}

interface Placed {
  readonly mark: Mark;
  readonly line: number;
  /** In UTF-16 code units of the line; a range over several lines is cut at the end of the first. */
  readonly start: number;
  readonly end: number;
}

/**
 * The source lines of the marks, each with carets below: `^` for the finding, `-` for its related places. Also shows
 * the lines next to the finding. Returns lines without line ends.
 */
export function codeFrame(
  text: string,
  lines: LineIndex,
  marks: readonly Mark[],
  style: FrameStyle,
): readonly string[] {
  const placed = marks.map((mark) => placeOf(mark, lines));
  const wanted = new Set<number>();
  for (const { mark, line } of placed) {
    wanted.add(line);
    if (mark.label !== undefined) continue;
    for (const neighbour of [line - 1, line + 1]) {
      if (hasText(text, lines, neighbour)) wanted.add(neighbour);
    }
  }
  const numbers = [...wanted].sort((a, b) => a - b);
  const gutter = String((numbers.at(-1) ?? 0) + 1).length;
  const result: string[] = [];
  let previous: number | undefined;
  for (const number of numbers) {
    if (previous !== undefined && number === previous + 2) result.push(...rows(previous + 1, []));
    else if (previous !== undefined && number > previous + 1)
      result.push(style.colors.dim(`  ${" ".repeat(gutter)} ⋮`));
    result.push(
      ...rows(
        number,
        placed.filter(({ line }) => line === number),
      ),
    );
    previous = number;
  }
  return result;

  function rows(number: number, here: readonly Placed[]): readonly string[] {
    const range = lines.line(number);
    const source = text.slice(range.start, range.end);
    const bar = style.colors.dim(`  ${" ".repeat(gutter)} │ `);
    const head = style.colors.dim(`  ${String(number + 1).padStart(gutter)} │ `);
    if (here.length === 0) return [(head + showLine(source, 0, 0, style.width).text).trimEnd()];
    const whole = fits(source, style.width);
    const list: string[] = [];
    for (const [index, { mark, start, end }] of here.entries()) {
      const line = showLine(source, start, end, style.width);
      if (index === 0 || !whole) list.push(head + line.text);
      list.push(bar + underline(mark, line, style));
    }
    return list;
  }
}

function placeOf(mark: Mark, lines: LineIndex): Placed {
  const { line, column } = lines.positionAt(mark.range.start);
  const { start, end } = lines.line(line);
  return { mark, line, start: Math.min(column, end - start), end: Math.min(mark.range.end, end) - start };
}

function hasText(text: string, lines: LineIndex, line: number): boolean {
  if (line < 0 || line >= lines.count) return false;
  const { start, end } = lines.line(line);
  return /\S/.test(text.slice(start, Math.min(end, start + 1000)));
}

function underline(mark: Mark, { column, length }: ShownLine, style: FrameStyle): string {
  const blank = " ".repeat(column);
  if (mark.label === undefined) return blank + style.accent("^".repeat(length));
  return blank + style.colors.blue(`${"-".repeat(length)} ${printableSentence(mark.label)}`);
}
