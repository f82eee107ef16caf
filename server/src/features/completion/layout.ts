import type { Place } from "../../core/document/place";
import { type Formatting, formattingAt } from "./snippet-syntax";

/** How something is laid out at a place. */
export interface Layout extends Formatting {
  /** The white space that the line at hand lacks, to stand where the others of its object or array do; or none. */
  readonly missing: string;
}

/** The layout of what is written at a place. A line that begins with it is indented as the lines beside it are. */
export function layoutAt(text: string, place: Place): Layout {
  const formatting = formattingAt(text, place.range.start);
  const { start } = place.range;
  const before = text.slice(lineStartOf(text, start), start);
  const wanted = /^[ \t]*$/.test(before) ? indentationIn(text, place, formatting) : undefined;
  if (wanted === undefined || !wanted.startsWith(before)) return { ...formatting, missing: "" };
  return { ...formatting, base: wanted, missing: wanted.slice(before.length) };
}

/**
 * How far what is directly in the innermost object or array is indented: as the first line in it, or one step more than
 * the line of its bracket. Nothing for the value of a member, and at the top.
 */
function indentationIn(text: string, { levels, role, range }: Place, { unit }: Formatting): string | undefined {
  const level = levels.at(-1);
  if (level === undefined || (role === "value" && level.kind === "object")) return undefined;
  const first = /^.[ \t]*(?:\/\/.*)?\r?\n([ \t]*)\S/.exec(text.slice(level.start, range.start))?.[1];
  if (first !== undefined) return first;
  return (/^[ \t]*/.exec(text.slice(lineStartOf(text, level.start)))?.[0] ?? "") + unit;
}

function lineStartOf(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
