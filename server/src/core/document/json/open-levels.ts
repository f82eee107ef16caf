import type { SyntaxTree } from "../document";
import type { Member } from "../node";
import type { Level } from "../place";
import { lastStartingBy } from "../pointer";
import { significantFrom, type Token } from "./tokens";

/** What an object or array expects next: a key, the colon behind one, a value, or the comma behind that. */
export type Expected = "key" | "colon" | "value" | "comma";

/** One that is not over yet, while tokens are read. */
export interface OpenLevel extends Level {
  /** The kinds of this level and of those around it, so that a bracket that closes nothing is known without a search. */
  readonly kinds: readonly Level["kind"][];
  key: string;
  index: number;
  expected: Expected;
}

/** How far a text is read. */
export interface Progress {
  /** The objects and arrays that are open, outermost first. */
  readonly levels: OpenLevel[];
  /** Where to read on; 0 where nothing is read yet, else the end of a token, or where one begins. */
  readonly at: number;
}

/** Both kinds of levels. */
const KINDS: readonly Level["kind"][] = ["object", "array"];

/**
 * What the tree of a text says of the place at an offset, so that only what follows the last whole key or value before it
 * is still to be read. Behind the first mistake the tree is a guess, so from there on all is to be read.
 */
export function progressAt({ root, text, problems }: SyntaxTree, offset: number): Progress {
  const limit = problems.reduce((least, { range }) => Math.min(least, range.start), offset);
  const levels: OpenLevel[] = [];
  let at = 0;
  let node = root;
  while (node !== undefined && node.range.start < limit) {
    const { kind, range } = node;
    if (kind === "scalar" || kind === "placeholder") {
      // One that ends at the limit may go on there for who reads it sign by sign.
      if (range.end < limit) at = pastValue(levels, range.end);
      break;
    }
    // One that lacks its bracket is open up to the end of the text.
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

/** Takes note of a value that is over, and says where. */
function pastValue(levels: readonly OpenLevel[], end: number): number {
  const level = levels.at(-1);
  if (level !== undefined) level.expected = "comma";
  return end;
}

/** Takes note of an opening bracket. */
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

/** Takes note of a token that lies before the cursor. */
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

/** Whether a colon behind a string shows that it is a key. */
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
