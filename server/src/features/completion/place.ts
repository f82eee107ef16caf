import { maskPlaceholders } from "../../core/syntax/placeholders";
import type { TextRange } from "../../core/syntax/text";
import { significantFrom, type Token, tokenFrom } from "./tokens";

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

/** What an object or array expects next: a key, the colon behind one, a value, or the comma behind that. */
type Expected = "key" | "colon" | "value" | "comma";

/** Both kinds of levels. */
const KINDS: readonly Level["kind"][] = ["object", "array"];

interface OpenLevel extends Level {
  /** The kinds of this level and of those around it, so that a bracket that closes nothing is known without a search. */
  readonly kinds: readonly Level["kind"][];
  key: string;
  index: number;
  expected: Expected;
}

/**
 * Where the cursor stands in a text, however much of it is still to be typed.
 *
 * @param broken whether the text is not JSON as it stands, so that a quote may lack its partner
 * @returns nothing in a comment or a placeholder, and where only punctuation can stand
 */
export function placeAt(text: string, offset: number, broken: boolean): Place | undefined {
  const mask = maskPlaceholders(text);
  const masked = mask.text.startsWith("\uFEFF") ? ` ${mask.text.slice(1)}` : mask.text;
  const levels: OpenLevel[] = [];
  let before: Token | undefined;
  let token = tokenFrom(masked, 0);
  while (token !== undefined && token.end < offset) {
    if (token.kind !== "comment") {
      pass(levels, token, masked);
      before = token;
    }
    token = tokenFrom(masked, token.end);
  }
  if (token?.kind === "comment" && token.start < offset && (offset < token.end || !token.closed)) return undefined;
  if (token !== undefined && token.end === offset && !isTyped(token)) {
    if (token.kind !== "comment") {
      pass(levels, token, masked);
      before = token;
    }
    token = tokenFrom(masked, token.end);
  }
  if (token?.kind === "comment") token = significantFrom(masked, token.end);

  const level = levels.at(-1);
  const expected = level?.expected ?? (before === undefined ? "value" : "comma");
  const typed = token !== undefined && isTyped(token) && token.start <= offset ? token : undefined;
  if (mask.ranges.some(({ start, end }) => start <= offset && offset <= end && start === typed?.start))
    return undefined;
  // A cursor in front of a key or element is where another one may come; in front of a value it is at the value.
  const atCursor = typed !== undefined && (typed.start < offset || expected === "value") ? typed : undefined;
  if (atCursor !== undefined && atCursor.start === offset && level?.kind === "array") return insertion(offset);
  return atCursor === undefined ? insertion(offset) : replacement(restrict(atCursor, masked, offset, broken));

  function insertion(at: number): Place | undefined {
    const commaBefore = expected === "comma" ? before?.end : undefined;
    if (level === undefined) return before === undefined && token === undefined ? rootPlace(at) : undefined;
    if (level.kind === "array") {
      return place("value", { start: at, end: at }, { commaBefore, quoted: false, hasColon: false });
    }
    if (expected === "colon") return undefined;
    if (expected !== "value")
      return place("key", { start: at, end: at }, { commaBefore, quoted: false, hasColon: false });
    if (token === undefined || ["}", "]", ","].includes(token.kind) || isKey(token, masked)) {
      return place("value", { start: at, end: at }, { commaBefore: undefined, quoted: false, hasColon: false });
    }
    // The value stands behind the cursor: on its line it is replaced, elsewhere it is somebody else's business.
    if (!isTyped(token) || /[\r\n]/.test(masked.slice(at, token.end)) || isMasked(token)) return undefined;
    return place("value", { start: at, end: token.end }, { commaBefore: undefined, quoted: false, hasColon: false });
  }

  function replacement(at: Token): Place | undefined {
    const quoted = at.kind === "string";
    const range = { start: at.start, end: at.end };
    if (level === undefined) return undefined;
    const commaBefore = expected === "comma" ? before?.end : undefined;
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
    return mask.ranges.some((range) => range.start === start);
  }
}

function rootPlace(at: number): Place {
  const range = { start: at, end: at };
  const how = { quoted: false, hasColon: false, commaBefore: undefined, commaAfter: false };
  return { role: "value", levels: [], path: [], range, ...how };
}

/** Takes note of a token that lies before the cursor. */
function pass(levels: OpenLevel[], token: Token, text: string): void {
  const level = levels.at(-1);
  switch (token.kind) {
    case "{":
    case "[": {
      const object = token.kind === "{";
      const kind = object ? "object" : "array";
      if (level?.kind === "array" && level.expected === "comma") level.index += 1;
      levels.push({
        kind,
        kinds: level === undefined ? [kind] : level.kinds.includes(kind) ? level.kinds : KINDS,
        start: token.start,
        key: "",
        index: 0,
        expected: object ? "key" : "value",
      });
      return;
    }
    case "}":
    case "]": {
      const kind = token.kind === "}" ? "object" : "array";
      // One that closes nothing is passed over, like the parser does; one that closes more closes all of it.
      if (level?.kinds.includes(kind) !== true) return;
      levels.length = levels.findLastIndex((each) => each.kind === kind);
      const outer = levels.at(-1);
      if (outer !== undefined) outer.expected = "comma";
      return;
    }
    case ":":
      if (level?.kind === "object") level.expected = "value";
      return;
    case ",":
      if (level === undefined) return;
      if (level.kind === "array") level.index += 1;
      level.expected = level.kind === "object" ? "key" : "value";
      return;
    default:
      if (level === undefined) return;
      if (level.kind === "array") {
        if (level.expected === "comma") level.index += 1;
        level.expected = "comma";
      } else if (level.expected === "key" || isKey(token, text)) {
        level.key = keyOf(text.slice(token.start, token.end));
        level.expected = "colon";
      } else level.expected = "comma";
  }
}

/** Whether a token is something that is typed character by character. */
function isTyped({ kind }: Token): boolean {
  return kind === "string" || kind === "word";
}

/** Whether a colon behind a string shows that it is a key. */
function isKey(token: Token, text: string): boolean {
  return token.kind === "string" && significantFrom(text, token.end)?.kind === ":";
}

function keyOf(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.replaceAll('"', "");
  }
}

/**
 * A string without its closing quote goes on to the end of the line, or to the next quote that there is. What was
 * typed of it ends with the word at the cursor.
 */
function restrict(token: Token, text: string, offset: number, broken: boolean): Token {
  if (token.kind !== "string") return token;
  const rest = text.slice(offset, token.end - 1);
  const reachesTooFar = broken && offset < token.end && /^[ \t]*[,:}\]][^"]*$/.test(rest);
  if (token.closed && !reachesTooFar) return token;
  const word = /^[\w./-]*/.exec(text.slice(offset, token.end))?.[0].length ?? 0;
  return { ...token, end: offset + word, closed: false };
}
