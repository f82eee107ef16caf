import { nextMatch, pastQuoted, pastSpace } from "../../text/past-quoted";
import type { TextRange } from "../../text/text";

/** A token of JSON, complete or not. */
export interface Token extends TextRange {
  /** Brackets, colons and commas are their own kinds; a word is a number, a literal or the beginning of one. */
  readonly kind: "string" | "word" | "comment" | "{" | "}" | "[" | "]" | ":" | ",";
  /** Whether a string or block comment is closed. */
  readonly closed: boolean;
}

const WORD_END = /[\s{}[\]":,/]/g;

/** The first token that starts at or after an offset, including comments; `undefined` at the end of the text. */
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

/** The first token at or after an offset that is not a comment; `undefined` at the end of the text. */
export function significantFrom(text: string, offset: number): Token | undefined {
  let token = tokenFrom(text, offset);
  while (token?.kind === "comment") token = tokenFrom(text, token.end);
  return token;
}

/** Whether the last character of a string is its closing quote, rather than an escaped one. */
function endsQuoted(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== '"') return false;
  let backslashes = 0;
  while (end - 2 - backslashes > start && text[end - 2 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 0;
}
