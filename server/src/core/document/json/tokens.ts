import { nextMatch, pastQuoted, pastSpace } from "../../text/past-quoted";
import type { TextRange } from "../../text/text";

/** A piece of JSON as it stands in the text, whole or not. */
export interface Token extends TextRange {
  /** A bracket, a colon or a comma is its own kind; a word is a number, a literal or the beginning of one. */
  readonly kind: "string" | "word" | "comment" | "{" | "}" | "[" | "]" | ":" | ",";
  /** Whether a string or block comment has its end. */
  readonly closed: boolean;
}

const WORD_END = /[\s{}[\]":,/]/g;

/** The first token that starts at or after an offset, comments included; nothing at the end of the text. */
export function tokenFrom(text: string, offset: number): Token | undefined {
  const start = pastSpace(text, offset);
  const character = text[start];
  if (character === undefined) return undefined;
  switch (character) {
    case "{":
    case "}":
    case "[":
    case "]":
    case ":":
    case ",":
      return { kind: character, start, end: start + 1, closed: true };
    case '"': {
      const end = pastQuoted(text, start);
      return { kind: "string", start, end, closed: end > start + 1 && endsQuoted(text, start, end) };
    }
  }
  const end = pastQuoted(text, start);
  if (end > start) {
    return { kind: "comment", start, end, closed: text.startsWith("/*", start) && text.slice(end - 2, end) === "*/" };
  }
  return { kind: "word", start, end: Math.max(start + 1, nextMatch(WORD_END, text, start)), closed: true };
}

/** The same, comments passed over. */
export function significantFrom(text: string, offset: number): Token | undefined {
  let token = tokenFrom(text, offset);
  while (token?.kind === "comment") token = tokenFrom(text, token.end);
  return token;
}

/** Whether the last character of a string is its closing quote, and not an escaped one. */
function endsQuoted(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== '"') return false;
  let backslashes = 0;
  while (end - 2 - backslashes > start && text[end - 2 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 0;
}
