import { nextMatch, pastQuoted, pastSpace } from "./past-quoted";

const PUNCTUATION: ReadonlySet<string> = new Set("{}[]:,");
const NO_WORD = /[\s{}[\]":,/]/g;
/** A word that is a value, or a number at its beginning, which the parser takes for one. */
const VALUE = /^(?:(?:true|false|null)$|-?\d)/;

/**
 * Puts a comma behind a member that lacks its value, has half a word for it, or lacks its colon too, and is followed
 * by another member: so it is while somebody types a new line above others. Without it the parser takes the next key for the value, and
 * loses what belongs to that key.
 *
 * The comma stands in place of the white space in front of the next key, so that all offsets stay.
 */
export function separateMembers(text: string): string {
  const commas: number[] = [];
  // The three tokens before the one at hand, comments left out; empty where there is none. Each is its first character,
  // a quote for strings, or `?` for a word that is no value.
  let [before, last, key] = ["", "", ""];
  let keyStart = 0;
  /** Where a line end closes a line comment, or a string that lacks its quote; it must stay. */
  const neededLineEnds = new Set<number>();
  let end = 0;
  for (let start = pastSpace(text, 0); start < text.length; start = pastSpace(text, end)) {
    // A string, open or not, a comment, a word, or a single character that is none of these.
    const first = text.charAt(start);
    let sign = first;
    end = start + 1;
    if (!PUNCTUATION.has(first)) {
      const passed = pastQuoted(text, start);
      const pastWord = passed === start ? nextMatch(NO_WORD, text, start) : start;
      end = Math.max(passed, pastWord, start + 1);
      const isLineComment = text.startsWith("//", start);
      if (isLineComment || (first === '"' && text[end - 1] !== '"')) neededLineEnds.add(end);
      if (isLineComment || text.startsWith("/*", start)) continue;
      if (pastWord > start && !VALUE.test(text.slice(start, end))) sign = "?";
    }
    // The key's colon shows that it is one, so what precedes it is a member of its own.
    const isKey = sign === ":" && key === '"' && before !== "";
    const lacksValue = last === ":" || (last === "?" && before === ":");
    const lacksColon = last === '"' && (before === "{" || before === ",");
    if (isKey && (lacksValue || lacksColon)) {
      const place = keyStart - 1;
      if (/\s/.test(text.charAt(place)) && !neededLineEnds.has(place)) commas.push(place);
    }
    before = last;
    last = key;
    key = sign;
    keyStart = start;
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
