import type { TextRange } from "../../text/text";

/** Where the parser found an error. */
interface ErrorPlace extends TextRange {
  /** Whether the innermost open bracket is the brace of an object. */
  readonly inObject: boolean;
}

/**
 * What is wrong at a place, as a sentence.
 *
 * @param name the name of the parser's error
 * @param masked the text that was read
 */
export function syntaxSentence(name: string, masked: string, place: ErrorPlace): string {
  switch (name) {
    case "InvalidSymbol":
      return symbolSentence(masked, place);
    case "InvalidNumberFormat":
    case "UnexpectedEndOfNumber":
      return "This is not a JSON number.";
    case "PropertyNameExpected":
      return "A property name in double quotes is expected here.";
    case "ValueExpected":
      return "A value is expected here.";
    case "ColonExpected":
      return "A colon is expected here.";
    case "CommaExpected":
      return followsZero(masked, place.start) ? "A number can't begin with 0." : "A comma is expected here.";
    case "CloseBraceExpected":
      return "A closing brace is expected here.";
    case "CloseBracketExpected":
      return "A closing bracket is expected here.";
    case "EndOfFileExpected":
      return "Nothing may follow the end of the JSON value.";
    case "UnexpectedEndOfComment":
      return "This comment is not closed.";
    case "UnexpectedEndOfString":
      return "This string is not closed.";
    default:
      return "This string contains a character or an escape that JSON does not allow.";
  }
}

/** What is wrong with a word that is not JSON: its quotes, or the word itself. */
function symbolSentence(masked: string, place: ErrorPlace): string {
  const symbol = masked.slice(place.start, place.end);
  if (/^[\p{L}_$']/u.test(symbol) && isKey(masked, place)) return "A property name needs double quotes.";
  if (symbol.startsWith("'")) return "A string needs double quotes.";
  // A sign between members, such as one of a diff, is not meant as a value.
  return place.inObject && !/[\p{L}\p{N}]/u.test(symbol) ? "This is not JSON." : "This is not a JSON value.";
}

/** Whether a word is where an object has a key: after its brace or a comma, or in front of a colon. */
function isKey(masked: string, { start, end, inObject }: ErrorPlace): boolean {
  if (!inObject) return false;
  const before = masked.slice(0, start).trimEnd().at(-1);
  if (before === "{" || before === ",") return true;
  return before !== ":" && before !== "[" && /^\s*:/.test(masked.slice(end));
}

/** Whether digits follow a zero: the scanner reads the `0` of `064` as a number, and the rest as the next one. */
function followsZero(masked: string, offset: number): boolean {
  return masked.charAt(offset - 1) === "0" && /\d/.test(masked.charAt(offset));
}
