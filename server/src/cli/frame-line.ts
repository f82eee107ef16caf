import stringWidth from "string-width";
import { printable } from "../core/text/printable";

/** A line, or a part of it, ready to print. */
export interface ShownLine {
  readonly text: string;
  /** Where the range is in `text`, in columns of the terminal. */
  readonly column: number;
  /** How many columns the range takes, at least 1. */
  readonly length: number;
}

const TAB = "  ";
const MORE = "…";

/** A piece of the source as a frame shows it: tabs as spaces, and no terminal control characters. */
export function shown(source: string): string {
  return printable(source.replaceAll("\t", TAB));
}

/** How many columns the result of {@link shown} takes. */
export function columns(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Whether a line of the source takes at most `width` columns. Fast even for lines of many megabytes. */
export function fits(line: string, width: number): boolean {
  // Few characters take no column, so a line more than four times as long is not measured.
  return line.length <= width * 4 && columns(shown(line)) <= width;
}

/**
 * A line with the place of a range in it, both in UTF-16 code units. A line of more than `width` columns is cut around
 * the start of the range, with an ellipsis for each part that is cut.
 */
export function showLine(line: string, from: number, to: number, width: number): ShownLine {
  const start = splitsPair(line, from) ? from - 1 : from;
  const end = splitsPair(line, to) ? to + 1 : to;
  if (fits(line, width)) return place(line.slice(0, start), line.slice(start, end), line.slice(end), "", "");
  const room = width - 2;
  const lead = reach(line, start, -1, fits(line.slice(0, start), room >> 1) ? room : room >> 2);
  const used = columns(shown(line.slice(lead, start)));
  const stop = reach(line, start, 1, room - used);
  const inside = Math.min(end, stop);
  return place(
    line.slice(lead, start),
    line.slice(start, inside),
    line.slice(inside, stop),
    lead > 0 ? MORE : "",
    stop < line.length ? MORE : "",
  );
}

function place(before: string, range: string, after: string, cutBefore: string, cutAfter: string): ShownLine {
  const lead = cutBefore + shown(before);
  const middle = shown(range);
  return {
    text: lead + middle + shown(after) + cutAfter,
    column: columns(lead),
    length: Math.max(1, columns(middle)),
  };
}

/** The offset that is at most `room` columns away from another one, forwards or backwards. */
function reach(line: string, from: number, direction: 1 | -1, room: number): number {
  let offset = from;
  let used = 0;
  for (;;) {
    const next = step(line, offset, direction);
    if (next === offset) return offset;
    used += columns(shown(line.slice(Math.min(next, offset), Math.max(next, offset))));
    // Characters without a width don't use up the room, so their number is limited too.
    if (used > room || Math.abs(next - from) > room * 4) return offset;
    offset = next;
  }
}

/** The offset of the next character, never inside a surrogate pair; the same offset at the end. */
function step(line: string, offset: number, direction: 1 | -1): number {
  const next = offset + direction;
  if (next < 0 || next > line.length) return offset;
  return splitsPair(line, next) ? next + direction : next;
}

function splitsPair(line: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(line.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(line.charAt(offset));
}
