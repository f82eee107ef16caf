import type { TextEdit, TextRange } from "../../core/text/text";
import type { Spot } from "./layout";
import { endsItsLine, escaped, plainOf } from "./snippet-syntax";

/** The edit that inserts an entry. */
export interface Insertion {
  /** The text, in the snippet syntax of LSP. */
  readonly snippet: string;
  /** The same text for an editor without snippets. */
  readonly plain: string;
  /** The range to replace if the editor replaces the word at the cursor. */
  readonly replaced: TextRange;
  /** The range to replace if the editor keeps what follows the cursor. */
  readonly inserted: TextRange;
  /** Edits elsewhere: a missing comma before the place. */
  readonly additional: readonly TextEdit[];
  /** The text that the editor compares with what was typed. */
  readonly filter: string;
}

/**
 * The insertion of a key. If its colon is already there, only the key changes; otherwise a value is added.
 *
 * @param stub the value in snippet syntax
 */
export function keyInsertion(spot: Spot, offset: number, key: string, stub: string): Insertion {
  const { text, place } = spot;
  const json = JSON.stringify(key);
  if (!place.hasColon) return insertion(spot, `${escaped(json)}: ${stub}`, json);
  const { start, end } = place.range;
  const closed = place.quoted && end > start + 1 && text[end - 1] === '"' && offset > start && offset < end;
  if (!closed) return insertion(spot, escaped(json), json);
  const inner = json.slice(1, -1);
  return {
    snippet: escaped(inner),
    plain: inner,
    replaced: { start: start + 1, end: end - 1 },
    inserted: { start: start + 1, end: offset },
    additional: [],
    filter: inner,
  };
}

/** The insertion of a value. */
export function valueInsertion(spot: Spot, json: string): Insertion {
  return insertion(spot, escaped(json), json);
}

/** The insertion of a text in snippet syntax. */
export function snippetInsertion(spot: Spot, snippet: string, filter: string): Insertion {
  return insertion(spot, snippet, filter);
}

function insertion({ text, place, layout }: Spot, snippet: string, filter: string): Insertion {
  const { range, commaBefore, commaAfter } = place;
  const isAdjacent = commaBefore === range.start;
  const before = text[range.start - 1];
  const isEmpty = range.start === range.end;
  const { base, lineEnd, missing } = layout;
  const blank = isEmpty && (before === ":" || before === "," || isAdjacent) ? " " : "";
  const gap = isEmpty && endsItsLine(text, range.start) ? lineEnd + base : blank;
  const start = isAdjacent ? `,${gap}` : missing + gap;
  const isTight = commaAfter && !/[\s,]/.test(text[range.end] ?? " ");
  const end = commaAfter ? `,${isTight ? " " : ""}` : "";
  const whole = `${start}${snippet}${end}`;
  const comma =
    commaBefore === undefined || isAdjacent ? [] : [{ range: { start: commaBefore, end: commaBefore }, newText: "," }];
  return {
    snippet: whole,
    plain: plainOf(whole),
    replaced: range,
    inserted: range,
    additional: comma,
    filter: place.quoted && !filter.startsWith('"') ? `"${filter}"` : filter,
  };
}
