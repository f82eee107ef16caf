import type { TextRange } from "../text/text";

/** An object or array around the cursor. */
export interface Level {
  readonly kind: "object" | "array";
  /** The offset of its opening bracket. */
  readonly start: number;
}

/** A place where something may be written, and how it has to be written there. */
export interface Place {
  readonly role: "key" | "value";
  /** What is around the cursor, outermost first; nothing at the top of the document. */
  readonly levels: readonly Level[];
  /** For a key the path of its object, for a value its own. */
  readonly path: readonly (string | number)[];
  /** What is replaced: the whole word or string at the cursor; empty where there is none. */
  readonly range: TextRange;
  /** What stands at the cursor is a string, with or without its closing quote. */
  readonly quoted: boolean;
  /** Of a key: its colon is there already, so that only the key itself is replaced. */
  readonly hasColon: boolean;
  /** Where a comma has to be put so that what comes before is separated; nothing where it is. */
  readonly commaBefore: number | undefined;
  /** Whether a comma has to follow. */
  readonly commaAfter: boolean;
}

/** The place in a text that says nothing yet. */
export function emptyPlace(at: number): Place {
  const range = { start: at, end: at };
  const how = { quoted: false, hasColon: false, commaBefore: undefined, commaAfter: false };
  return { role: "value", levels: [], path: [], range, ...how };
}
