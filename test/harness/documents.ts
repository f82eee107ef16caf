import type { Range } from "vscode-languageserver/node";
import { lineIndex } from "../../server/src/core/text/text";

/** A test document written with marks: its text and the marked range. */
export interface MarkedDocument {
  readonly text: string;
  /** A cursor or a selection: one mark `│`, or two. The start of the text if there is none. */
  readonly range: Range;
}

/** Removes the marks `│` from a text. */
export function marked(written: string): MarkedDocument {
  const parts = written.split("│");
  const text = parts.join("");
  const start = parts.length > 1 ? (parts[0] ?? "").length : 0;
  const end = start + (parts.length > 2 ? (parts[1] ?? "").length : 0);
  return { text, range: { start: positionIn(text, start), end: positionIn(text, end) } };
}

/** The range of the first occurrence of a piece of text. */
export function rangeOf(text: string, piece: string): Range {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`${JSON.stringify(piece)} does not occur in the text`);
  return { start: positionIn(text, start), end: positionIn(text, start + piece.length) };
}

function positionIn(text: string, offset: number): Range["start"] {
  const { line, column } = lineIndex(text).positionAt(offset);
  return { line, character: column };
}
