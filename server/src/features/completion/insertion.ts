import type { Place } from "../../core/document/place";
import type { TextEdit, TextRange } from "../../core/text/text";
import { layoutAt } from "./layout";
import { endsItsLine, escaped, plainOf } from "./snippet-syntax";

/** How something is written at a place. */
export interface Insertion {
  /** What is written, in the snippet syntax of LSP. */
  readonly snippet: string;
  /** The same for an editor without snippets. */
  readonly plain: string;
  /** What it takes the place of where the editor replaces the word at the cursor. */
  readonly replaced: TextRange;
  /** The same where the editor keeps what follows the cursor. */
  readonly inserted: TextRange;
  /** A comma that is missing somewhere before. */
  readonly additional: readonly TextEdit[];
  /** What the editor compares with what was typed. */
  readonly filter: string;
}

/**
 * How a key is written. Where its colon is there already only the key changes; else a value goes with it.
 *
 * @param stub the value in snippet syntax
 */
export function keyInsertion(text: string, offset: number, place: Place, key: string, stub: string): Insertion {
  const json = JSON.stringify(key);
  if (!place.hasColon) return insertion(text, place, `${escaped(json)}: ${stub}`, json);
  const { start, end } = place.range;
  const closed = place.quoted && end > start + 1 && text[end - 1] === '"' && offset > start && offset < end;
  if (!closed) return insertion(text, place, escaped(json), json);
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

/** How a value is written. */
export function valueInsertion(text: string, place: Place, json: string): Insertion {
  return insertion(text, place, escaped(json), json);
}

/** How a text in snippet syntax is written. */
export function snippetInsertion(text: string, place: Place, snippet: string, filter: string): Insertion {
  return insertion(text, place, snippet, filter);
}

function insertion(text: string, place: Place, snippet: string, filter: string): Insertion {
  const { range, commaBefore, commaAfter } = place;
  const isAdjacent = commaBefore === range.start;
  const before = text[range.start - 1];
  const isEmpty = range.start === range.end;
  const { base, lineEnd, missing } = layoutAt(text, place);
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
