import type { TextRange } from "../text/text";

/** An object or array around the cursor. */
export interface Level {
  readonly kind: "object" | "array";
  /** The offset of its opening bracket. */
  readonly start: number;
}

/** A place where something can be inserted, and how. */
export interface Place {
  readonly role: "key" | "value";
  /** The objects and arrays around the cursor, outermost first. */
  readonly levels: readonly Level[];
  /** The path of the value; for a key, the path of its object. */
  readonly path: readonly (string | number)[];
  /** The range to replace: the whole word or string at the cursor; empty if there is none. */
  readonly range: TextRange;
  /** Whether a string is at the cursor, with or without its closing quote. */
  readonly quoted: boolean;
  /** For a key: whether its colon is already there, so that only the key itself is replaced. */
  readonly hasColon: boolean;
  /** Where a comma is missing before the place; `undefined` if none is. */
  readonly commaBefore: number | undefined;
  /** Whether a comma has to follow. */
  readonly commaAfter: boolean;
}

/** The place in an empty text. */
export function emptyPlace(at: number): Place {
  const range = { start: at, end: at };
  const how = { quoted: false, hasColon: false, commaBefore: undefined, commaAfter: false };
  return { role: "value", levels: [], path: [], range, ...how };
}
