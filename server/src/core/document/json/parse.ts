import { printParseErrorCode, visit } from "jsonc-parser";
import { type MaskedText, maskPlaceholders } from "../../text/placeholders";
import type { SyntaxProblem, SyntaxTree } from "../document";
import type { Member, SyntaxNode } from "../node";
import { unsureContainers } from "./damage";
import { JSON_FORMAT } from "./json";
import { plainJson } from "./plain-json";
import { separateMembers } from "./separate-members";
import { syntaxSentence } from "./syntax-sentence";

/** Bounds memory: megabytes of stray commas would yield millions of problems. */
const MOST_PROBLEMS = 1000;

/** The parser's errors for an unfinished scalar. */
const UNFINISHED: ReadonlySet<string> = new Set([
  "UnexpectedEndOfString",
  "UnexpectedEndOfNumber",
  "InvalidNumberFormat",
]);

interface OpenContainer {
  readonly kind: "object" | "array";
  readonly start: number;
  readonly members: Mutable<Member>[];
  readonly elements: SyntaxNode[];
  /** Whether something in it shows that its end is missing. What follows belongs to an outer container. */
  overrun: boolean;
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads JSON with comments, trailing commas, a byte order mark and unquoted placeholders. Never throws: for a broken or
 * too deeply nested text it returns what it read before and around the damage.
 */
export function parse(text: string): SyntaxTree {
  const json = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const root = plainJson(json);
  if (root !== undefined) return undamaged(text, { text: json, ranges: [], directives: [] }, root);
  const mask = maskPlaceholders(json);
  const placeholders = new Set(mask.ranges.map(({ start }) => start));
  const filled = mask.text === json ? undefined : plainJson(mask.text, { placeholders, text });
  if (filled !== undefined) return undamaged(text, mask, filled);
  // The text contains a mistake, so it may have members without a value.
  return withDamage(parsed(text, separateMembers(mask.text), mask, placeholders));
}

function undamaged(text: string, mask: MaskedText, root: SyntaxNode): SyntaxTree {
  const { text: masked, ranges: placeholders, directives } = mask;
  // Written out, because copying constant properties from another object takes as long as reading a short text.
  return {
    syntax: JSON_FORMAT,
    text,
    masked,
    unseparated: masked,
    placeholders,
    directives,
    root,
    complete: true,
    problems: NO_PROBLEMS,
    unsure: NONE_UNSURE,
  };
}

/** Marks the objects and arrays of a tree whose contents are uncertain because a bracket is missing. */
function withDamage(tree: SyntaxTree): SyntaxTree {
  if (tree.problems.length === 0) return tree;
  return { ...tree, unsure: unsureContainers(tree.masked, tree.root, tree.problems) };
}

const NONE_UNSURE: ReadonlySet<number> = new Set();
const NO_PROBLEMS: readonly SyntaxProblem[] = [];

/** Reads the masked form of a text. Everything in the result counts as certain. */
function parsed(text: string, masked: string, mask: MaskedText, placeholders: ReadonlySet<number>): SyntaxTree {
  const { text: unseparated, ranges, directives } = mask;
  const problems: SyntaxProblem[] = [];
  const open: OpenContainer[] = [];
  const openScalars = new Set<number>();
  let root: SyntaxNode | undefined;
  let complete = true;
  /** Whether something follows the outermost value, which was then closed too early. */
  let hasRest = false;

  const add = (node: SyntaxNode): void => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else if (parent.overrun) return;
    else if (parent.kind === "array") parent.elements.push(node);
    else {
      const member = parent.members.at(-1);
      if (member !== undefined && member.value === undefined) member.value = node;
    }
  };
  const begin =
    (kind: OpenContainer["kind"]) =>
    (offset: number): void => {
      open.push({ kind, start: offset, members: [], elements: [], overrun: false });
    };
  const end = (offset: number, length: number): void => {
    const container = open.pop();
    if (container === undefined) return;
    // After an unclosed comment the parser counts one unit beyond the text.
    const range = { start: container.start, end: Math.min(offset + length, masked.length) };
    // At the end of the text the parser closes open containers with an empty token.
    const closed = range.end > offset && !container.overrun;
    complete &&= closed;
    if (container.kind === "object") add({ kind: "object", range, closed, members: container.members });
    else add({ kind: "array", range, closed, elements: container.elements });
  };

  try {
    visit(
      masked,
      {
        onObjectBegin: begin("object"),
        onArrayBegin: begin("array"),
        onObjectEnd: end,
        onArrayEnd: end,
        onObjectProperty(key, offset, length) {
          const name = placeholders.has(offset) ? text.slice(offset, offset + length) : key;
          const parent = open.at(-1);
          if (parent?.overrun === false)
            parent.members.push({ key: name, keyRange: { start: offset, end: offset + length }, value: undefined });
        },
        onLiteralValue(value, offset, length) {
          const range = { start: offset, end: offset + length };
          const closed = !openScalars.has(offset) && !(typeof value === "number" && goesOn(masked, range.end));
          add(placeholders.has(offset) ? { kind: "placeholder", range } : { kind: "scalar", range, closed, value });
        },
        onError(code, offset, length) {
          if (UNFINISHED.has(printParseErrorCode(code))) openScalars.add(offset);
          const parent = open.at(-1);
          if (parent !== undefined && !parent.overrun) overrun(parent, masked.charAt(offset));
          if (printParseErrorCode(code) === "EndOfFileExpected") hasRest = true;
          if (problems.length >= MOST_PROBLEMS) return;
          // An unclosed comment is reported one unit beyond the text.
          const end = Math.min(offset + length, text.length);
          const place = { start: offset, end, inObject: parent?.kind === "object" };
          const message = syntaxSentence(printParseErrorCode(code), masked, place);
          problems.push({ message, range: { start: Math.min(offset, end), end } });
        },
      },
      { allowTrailingComma: true },
    );
  } catch (error) {
    // The parser is recursive. Only a text nested thousands of levels deep exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    problems.push({ message: "The text is nested too deeply to be read.", range: { start: 0, end: 1 } });
  }
  while (open.length > 0) end(masked.length, 0);
  if (hasRest && root?.kind === "object") root = { ...root, closed: false };
  const seen = { syntax: JSON_FORMAT, text, masked, unseparated, placeholders: ranges, directives };
  return { ...seen, root, complete, problems, unsure: NONE_UNSURE };
}

/**
 * Marks a container that can't contain this character: a colon in an array, or a brace or bracket where an object has
 * its keys.
 */
function overrun(container: OpenContainer, sign: string): void {
  if (container.kind === "array" && sign === ":") {
    container.overrun = true;
    container.elements.pop();
  } else if (container.kind === "object" && (sign === "{" || sign === "[")) container.overrun = true;
}

/** Whether a number continues after the scanner's end: the scanner reads the `0` of `01` and `0x10` as a number. */
function goesOn(text: string, end: number): boolean {
  return /[\w.+-]/.test(text.charAt(end));
}
