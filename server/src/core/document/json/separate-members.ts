import { nextMatch, pastQuoted, pastSpace } from "../../text/past-quoted";

const PUNCTUATION: ReadonlySet<string> = new Set("{}[]:,");
const NO_WORD = /[\s{}[\]":,/]/g;
/** A word that is a value, or that begins like a number, which the parser takes for one. */
const VALUE = /^(?:(?:true|false|null)$|-?\d)/;

/**
 * Inserts a comma after a member without a value, with half a word for it, or without a colon, if another member
 * follows. This happens while a new line is typed above others. Without the comma the parser takes the next key for the
 * value, and loses what belongs to that key.
 *
 * The comma replaces the white space before the next key, so all offsets stay the same.
 */
export function separateMembers(text: string): string {
  const commas: number[] = [];
  // The last three tokens before this one, without comments; empty if there is none. Each is its first character, a
  // quote for strings, or `?` for a word that is not a value.
  let [before, last, key] = ["", "", ""];
  let keyStart = 0;
  /** Line ends that close a line comment or an unclosed string. They must stay. */
  const neededLineEnds = new Set<number>();
  let end = 0;
  for (let start = pastSpace(text, 0); start < text.length; start = pastSpace(text, end)) {
    // A string (closed or not), a comment, a word, or any other single character.
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
    // The colon shows that the string before it is a key, so what precedes that is another member.
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
