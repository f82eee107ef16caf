import type { Place } from "../../core/document/place";
import { lineStartOf } from "../../core/text/text";
import { type Formatting, formattingAt } from "./snippet-syntax";

/** The formatting of an insertion at a place. */
export interface Layout extends Formatting {
  /** The white space to add, so that the line is indented like its siblings; mostly empty. */
  readonly missing: string;
}

/** A place in its text, with the layout of what is written there: worked out once for all entries. */
export interface Spot {
  readonly text: string;
  readonly place: Place;
  readonly layout: Layout;
}

/** A place of a text as a spot. */
export function spotAt(text: string, place: Place): Spot {
  return { text, place, layout: layoutAt(text, place) };
}

/** The layout of an insertion. A line that begins with it is indented like its siblings. */
function layoutAt(text: string, place: Place): Layout {
  const formatting = formattingAt(text, place.range.start);
  const { start } = place.range;
  const before = text.slice(lineStartOf(text, start), start);
  const wanted = /^[ \t]*$/.test(before) ? indentationIn(text, place, formatting) : undefined;
  if (wanted === undefined || !wanted.startsWith(before)) return { ...formatting, missing: "" };
  return { ...formatting, base: wanted, missing: wanted.slice(before.length) };
}

/**
 * The indentation of what is directly in the innermost object or array: that of the first line in it, or one step more
 * than the line of its bracket. `undefined` for the value of a member, and at the top.
 */
function indentationIn(text: string, { levels, role, range }: Place, { unit }: Formatting): string | undefined {
  const level = levels.at(-1);
  if (level === undefined || (role === "value" && level.kind === "object")) return undefined;
  const first = /^.[ \t]*(?:\/\/.*)?\r?\n([ \t]*)\S/.exec(text.slice(level.start, range.start))?.[1];
  if (first !== undefined) return first;
  return (/^[ \t]*/.exec(text.slice(lineStartOf(text, level.start)))?.[0] ?? "") + unit;
}
