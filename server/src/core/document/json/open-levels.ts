import type { SyntaxTree } from "../document";
import type { Member } from "../node";
import type { Level } from "../place";
import { lastStartingBy } from "../pointer";
import { significantFrom, type Token } from "./tokens";

/** What an object or array expects next: a key, the colon after it, a value, or the comma after that. */
export type Expected = "key" | "colon" | "value" | "comma";

/** An object or array that is not closed yet, while tokens are read. */
export interface OpenLevel extends Level {
  /** The kinds of this level and of those around it. Shows without a search that a bracket closes nothing. */
  readonly kinds: readonly Level["kind"][];
  key: string;
  index: number;
  expected: Expected;
}

/** The state of reading a text. */
export interface Progress {
  /** The objects and arrays that are open, outermost first. */
  readonly levels: OpenLevel[];
  /** The offset to read on from: 0 at the beginning, otherwise the end or the start of a token. */
  readonly at: number;
}

/** Both kinds of levels. */
const KINDS: readonly Level["kind"][] = ["object", "array"];

/**
 * The state at the last complete key or value before an offset, from the tree, so that only the rest has to be read.
 * After the first syntax error the tree is a guess, so from there on everything has to be read.
 */
export function progressAt({ root, text, problems }: SyntaxTree, offset: number): Progress {
  const limit = problems.reduce((least, { range }) => Math.min(least, range.start), offset);
  const levels: OpenLevel[] = [];
  let at = 0;
  let node = root;
  while (node !== undefined && node.range.start < limit) {
    const { kind, range } = node;
    if (kind === "scalar" || kind === "placeholder") {
      // A value that ends at the limit may continue there.
      if (range.end < limit) at = pastValue(levels, range.end);
      break;
    }
    // An object or array without its closing bracket is open up to the end of the text.
    const isOpen = limit < range.end || (!node.closed && range.end === text.length);
    if (!isOpen) {
      at = pastValue(levels, range.end);
      break;
    }
    const level = opened(levels, kind, range.start);
    at = range.start + 1;
    if (node.kind === "array") {
      const index = lastStartingBy(node.elements, limit - 1, (element) => element.range.start);
      node = node.elements[index];
      if (node === undefined) break;
      level.index = index;
      at = node.range.start;
      continue;
    }
    const member: Member | undefined =
      node.members[lastStartingBy(node.members, limit - 1, ({ keyRange }) => keyRange.start)];
    if (member === undefined) break;
    at = member.keyRange.start;
    if (member.keyRange.end >= limit) break;
    level.key = member.key;
    level.expected = "colon";
    at = member.keyRange.end;
    node = member.value;
  }
  return { levels, at };
}

/** Records a complete value. Returns where to read on. */
function pastValue(levels: readonly OpenLevel[], end: number): number {
  const level = levels.at(-1);
  if (level !== undefined) level.expected = "comma";
  return end;
}

/** Records an opening bracket. */
function opened(levels: OpenLevel[], kind: Level["kind"], start: number): OpenLevel {
  const outer = levels.at(-1);
  const level: OpenLevel = {
    kind,
    kinds: outer === undefined ? [kind] : outer.kinds.includes(kind) ? outer.kinds : KINDS,
    start,
    key: "",
    index: 0,
    expected: kind === "object" ? "key" : "value",
  };
  levels.push(level);
  return level;
}

/** Records a token before the cursor. */
export function pass(levels: OpenLevel[], token: Token, text: string): void {
  const level = levels.at(-1);
  switch (token.kind) {
    case "{":
    case "[": {
      if (level?.kind === "array" && level.expected === "comma") level.index += 1;
      opened(levels, token.kind === "{" ? "object" : "array", token.start);
      return;
    }
    case "}":
    case "]": {
      const kind = token.kind === "}" ? "object" : "array";
      // Like the parser, skips a bracket that closes nothing; one of an outer level closes all inner levels too.
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

/** Whether a string is a key, because a colon follows it. */
export function isKey(token: Token, text: string): boolean {
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
