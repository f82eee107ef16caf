import type { TextRange } from "../../text/text";
import type { SyntaxTree } from "../document";
import { emptyPlace, type Place } from "../place";
import { isKey, pass, progressAt } from "./open-levels";
import { significantFrom, type Token, tokenFrom } from "./tokens";

/** The place at an offset of JSON, see {@link Syntax.placeAt}. */
export function jsonPlaceAt(tree: SyntaxTree, offset: number): Place | undefined {
  const { unseparated: masked, placeholders } = tree;
  // If the text is not valid JSON, a closing quote may be missing.
  const broken = tree.problems.length > 0;
  const { levels, at: readFrom } = progressAt(tree, offset);
  /** The end of the token before the cursor; `undefined` at the beginning. */
  let before = readFrom === 0 ? undefined : readFrom;
  let token = tokenFrom(masked, readFrom);
  while (token !== undefined && token.end < offset) {
    if (token.kind !== "comment") {
      pass(levels, token, masked);
      before = token.end;
    }
    token = tokenFrom(masked, token.end);
  }
  if (token?.kind === "comment" && token.start < offset && (offset < token.end || !token.closed)) return undefined;
  if (token !== undefined && token.end === offset && !isTyped(token)) {
    if (token.kind !== "comment") {
      pass(levels, token, masked);
      before = token.end;
    }
    token = tokenFrom(masked, token.end);
  }
  if (token?.kind === "comment") token = significantFrom(masked, token.end);

  const level = levels.at(-1);
  const expected = level?.expected ?? (before === undefined ? "value" : "comma");
  const typed = token !== undefined && isTyped(token) && token.start <= offset ? token : undefined;
  if (placeholders.some(({ start, end }) => start <= offset && offset <= end && start === typed?.start))
    return undefined;
  // Before a key or an element, another one can be inserted; before the value of a member, the value is replaced.
  const atCursor = typed !== undefined && (typed.start < offset || expected === "value") ? typed : undefined;
  if (atCursor !== undefined && atCursor.start === offset && level?.kind === "array") return insertion(offset);
  return atCursor === undefined ? insertion(offset) : replacement(restrict(atCursor, masked, offset, broken));

  function insertion(at: number): Place | undefined {
    const commaBefore = expected === "comma" ? before : undefined;
    if (level === undefined) return before === undefined && token === undefined ? emptyPlace(at) : undefined;
    if (level.kind === "array") {
      return place("value", { start: at, end: at }, { commaBefore, quoted: false, hasColon: false });
    }
    if (expected === "colon") return undefined;
    if (expected !== "value")
      return place("key", { start: at, end: at }, { commaBefore, quoted: false, hasColon: false });
    if (token === undefined || ["}", "]", ","].includes(token.kind) || isKey(token, masked)) {
      return place("value", { start: at, end: at }, { commaBefore: undefined, quoted: false, hasColon: false });
    }
    // A value after the cursor is replaced if it is on the same line; on another line it is left alone.
    if (!isTyped(token) || /[\r\n]/.test(masked.slice(at, token.end)) || isMasked(token)) return undefined;
    return place("value", { start: at, end: token.end }, { commaBefore: undefined, quoted: false, hasColon: false });
  }

  function replacement(at: Token): Place | undefined {
    const quoted = at.kind === "string";
    const range = { start: at.start, end: at.end };
    if (level === undefined) return undefined;
    const commaBefore = expected === "comma" ? before : undefined;
    if (level.kind === "array") return place("value", range, { commaBefore, quoted, hasColon: false });
    const hasColon = significantFrom(masked, at.end)?.kind === ":";
    if (expected === "colon") return undefined;
    if (expected === "value" && !hasColon) return place("value", range, { commaBefore, quoted, hasColon });
    return place("key", range, { commaBefore, quoted, hasColon });
  }

  function place(
    role: Place["role"],
    range: TextRange,
    how: Pick<Place, "commaBefore" | "quoted" | "hasColon">,
  ): Place {
    const next = significantFrom(masked, range.end)?.kind;
    const path = levels.map((each) => (each.kind === "object" ? each.key : each.index));
    if (role === "key") path.pop();
    else if (how.commaBefore !== undefined && level?.kind === "array") path[path.length - 1] = level.index + 1;
    return {
      role,
      levels,
      path,
      range,
      ...how,
      commaAfter: !how.hasColon && next !== undefined && next !== "," && next !== "}" && next !== "]",
    };
  }

  function isMasked({ start }: Token): boolean {
    return placeholders.some((range) => range.start === start);
  }
}

/** Whether a token is something that is typed character by character. */
function isTyped({ kind }: Token): boolean {
  return kind === "string" || kind === "word";
}

/**
 * A string without its closing quote extends to the end of the line, or to the next quote. Its typed part ends with the
 * word at the cursor.
 */
function restrict(token: Token, text: string, offset: number, broken: boolean): Token {
  if (token.kind !== "string") return token;
  const rest = text.slice(offset, token.end - 1);
  const reachesTooFar = broken && offset < token.end && /^[ \t]*[,:}\]][^"]*$/.test(rest);
  if (token.closed && !reachesTooFar) return token;
  const word = /^[\w./-]*/.exec(text.slice(offset, token.end))?.[0].length ?? 0;
  return { ...token, end: offset + word, closed: false };
}
