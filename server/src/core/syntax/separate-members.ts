import { nextMatch, pastQuoted } from "./past-quoted";

const SIGN = /\S/g;
const NO_WORD = /[\s{}[\]":,/]/g;
/** A word that is a value, or a number at its beginning, which the parser takes for one. */
const VALUE = /^(?:(?:true|false|null)$|-?\d)/;

/** What came before the token at hand, comments left out. */
interface Token {
  /** The first character, which tells what it is: a quote for strings; `?` for a word that is no value. */
  readonly sign: string;
  readonly start: number;
}

/**
 * Puts a comma behind a member that lacks its value, has half a word for it, or lacks its colon too, and is followed
 * by another member: so it is while somebody types a new line above others. Without it the parser takes the next key for the value, and
 * loses what belongs to that key.
 *
 * The comma stands in place of the white space in front of the next key, so that all offsets stay.
 */
export function separateMembers(text: string): string {
  const commas: number[] = [];
  const previous: Token[] = [];
  /** Where a line end closes a line comment, or a string that lacks its quote; it must stay. */
  const neededLineEnds = new Set<number>();
  let end = 0;
  for (let start = nextMatch(SIGN, text, 0); start < text.length; start = nextMatch(SIGN, text, end)) {
    // A string, open or not, a comment, a word, or a single character that is none of these.
    const passed = pastQuoted(text, start);
    const pastWord = passed === start ? nextMatch(NO_WORD, text, start) : start;
    end = Math.max(passed, pastWord, start + 1);
    const isLineComment = text.startsWith("//", start);
    if (isLineComment || (text[start] === '"' && text[end - 1] !== '"')) neededLineEnds.add(end);
    if (isLineComment || text.startsWith("/*", start)) continue;
    const sign = pastWord > start && !VALUE.test(text.slice(start, end)) ? "?" : text.charAt(start);
    const [before, last, key] = previous;
    // The key's colon shows that it is one, so what precedes it is a member of its own.
    const isKey = sign === ":" && key?.sign === '"';
    const lacksValue = last?.sign === ":" || (last?.sign === "?" && before?.sign === ":");
    const lacksColon = last?.sign === '"' && (before?.sign === "{" || before?.sign === ",");
    if (isKey && (lacksValue || lacksColon)) {
      const place = key.start - 1;
      if (/\s/.test(text.charAt(place)) && !neededLineEnds.has(place)) commas.push(place);
    }
    previous.push({ sign, start });
    if (previous.length > 3) previous.shift();
  }
  if (commas.length === 0) return text;
  let separated = "";
  let offset = 0;
  for (const place of commas) {
    separated += `${text.slice(offset, place)},`;
    offset = place + 1;
  }
  return separated + text.slice(offset);
}
