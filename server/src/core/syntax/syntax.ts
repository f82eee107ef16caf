import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { unsureContainers } from "./damage";
import { type MaskedText, maskPlaceholders } from "./placeholders";
import { separateMembers } from "./separate-members";
import type { TextRange } from "./text";

/** A value as it stands in the text. */
export type SyntaxNode = ObjectNode | ArrayNode | ScalarNode | PlaceholderNode;

/** An object with its members in the author's order; keys that occur twice are all kept. */
export interface ObjectNode {
  readonly kind: "object";
  readonly range: TextRange;
  /** Whether its end is there, before anything that can't be its own. An open one may hold less than it seems to. */
  readonly closed: boolean;
  readonly members: readonly Member[];
}

/** An array with its elements in order. */
export interface ArrayNode {
  readonly kind: "array";
  readonly range: TextRange;
  /** Whether its end is there, as with objects. */
  readonly closed: boolean;
  readonly elements: readonly SyntaxNode[];
}

/** A string, number, boolean or null. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly range: TextRange;
  /** Whether it is whole: not so a string without its closing quote, or a number that goes on as no number does. */
  readonly closed: boolean;
  readonly value: string | number | boolean | null;
}

/** A template placeholder that stands where a value belongs, without quotes. */
export interface PlaceholderNode {
  readonly kind: "placeholder";
  readonly range: TextRange;
}

/** A key with its value. The value is missing while it is being typed. */
export interface Member {
  readonly key: string;
  /** The key as the text has it, where it is read as another one: in a list whose reader ignores case. */
  readonly written?: string;
  /** The key with its quotes. */
  readonly keyRange: TextRange;
  readonly value: SyntaxNode | undefined;
}

/** A place where the text is not JSON. */
export interface SyntaxProblem {
  /** What was expected, as a sentence. */
  readonly message: string;
  readonly range: TextRange;
}

/** What can be read of a text, however broken it is. */
export interface SyntaxTree {
  readonly text: string;
  /**
   * What the parser saw: `text` with unquoted placeholders replaced by strings, and with a comma behind a member
   * that lacks its value. Same length as `text`.
   */
  readonly masked: string;
  /** The same without these commas, for completion, which has to know what is still to be typed. */
  readonly unseparated: string;
  /** Where placeholders outside of strings are, in order; mostly none. */
  readonly placeholders: readonly TextRange[];
  /** Where branches, loops and comments of a template stand outside of values, in order; mostly none. */
  readonly directives: readonly TextRange[];
  /** The outermost value, or nothing in an empty or hopeless text. */
  readonly root: SyntaxNode | undefined;
  /** Whether every object and array is closed, as is not so while somebody types. */
  readonly complete: boolean;
  /** The first thousand of them. */
  readonly problems: readonly SyntaxProblem[];
  /** Where those objects and arrays begin whose end may be another's, since a bracket or a quote is missing. */
  readonly unsure: ReadonlySet<number>;
}

/** Whoever reports problems reports a few; of megabytes of commas there would be more than memory holds. */
const MOST_PROBLEMS = 1000;

/** The parser's complaints about a scalar that stops in the middle. */
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
  /** Whether something was met in it that shows its own end to be missing; what follows is somebody else's. */
  overrun: boolean;
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads JSON with comments, trailing commas, a byte order mark and unquoted placeholders. Never throws: of a
 * broken or too deeply nested text it returns what was read before and around the damage.
 */
export function parse(text: string): SyntaxTree {
  const json = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  // What a template leaves outside of strings, and a member that lacks its value, are mistakes of JSON: a text without
  // any has neither, and needs to be looked through only once.
  const plain = parsed(text, json, { text: json, ranges: [], directives: [] });
  if (plain.problems.length === 0) return plain;
  const mask = maskPlaceholders(json);
  const masked = separateMembers(mask.text);
  return masked === json && mask.directives.length === 0 ? withDamage(plain) : withDamage(parsed(text, masked, mask));
}

/** The tree with those of its objects and arrays marked that a missing bracket leaves in doubt. */
function withDamage(tree: SyntaxTree): SyntaxTree {
  if (tree.problems.length === 0) return tree;
  return { ...tree, unsure: unsureContainers(tree.masked, tree.root, tree.problems) };
}

const NONE_UNSURE: ReadonlySet<number> = new Set();

/** Reads what the parser is to see of a text. All that it reads counts as sure. */
function parsed(text: string, masked: string, mask: MaskedText): SyntaxTree {
  const { text: unseparated, ranges, directives } = mask;
  const placeholders = new Set(ranges.map((range) => range.start));
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
    // Behind a comment that is not closed the parser counts one unit beyond the text.
    const range = { start: container.start, end: Math.min(offset + length, masked.length) };
    // At the end of the text the parser closes what is open with a token of no length.
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
          // A comment that is not closed is reported one unit beyond the text.
          const end = Math.min(offset + length, text.length);
          problems.push({ message: sentence(code), range: { start: Math.min(offset, end), end } });
        },
      },
      { allowTrailingComma: true },
    );
  } catch (error) {
    // The parser descends by recursion; only a text nested thousands deep can exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    problems.push({ message: "The text is nested too deeply to be read.", range: { start: 0, end: 1 } });
  }
  while (open.length > 0) end(masked.length, 0);
  if (hasRest && root?.kind === "object") root = { ...root, closed: false };
  const seen = { text, masked, unseparated, placeholders: ranges, directives };
  return { ...seen, root, complete, problems, unsure: NONE_UNSURE };
}

/** Notes what a container can't hold: a key in an array, or a brace or bracket where an object has its keys. */
function overrun(container: OpenContainer, sign: string): void {
  if (container.kind === "array" && sign === ":") {
    container.overrun = true;
    container.elements.pop();
  } else if (container.kind === "object" && (sign === "{" || sign === "[")) container.overrun = true;
}

/** Whether a number is not over where the scanner ends it: `01` and `0x10` begin with a zero and mean no zero. */
function goesOn(text: string, end: number): boolean {
  return /[\w.+-]/.test(text.charAt(end));
}

/** Whether a value is `null`, which ECS takes for left out. */
export function isNull(node: SyntaxNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** Whether a value says nothing: `null`, or an object or list that is whole and has nothing in it. */
export function isVacant(node: SyntaxNode): boolean {
  if (node.kind === "object") return node.closed && node.members.length === 0;
  if (node.kind === "array") return node.closed && node.elements.length === 0;
  return isNull(node);
}

/** Whether a list is empty for ECS: it has no element, or no other than `null`. */
export function holdsNothing({ elements }: ArrayNode): boolean {
  return elements.every(isNull);
}

/** The last member whose key is this one but for its case, or nothing. */
export function memberInAnyCase(node: ObjectNode, key: string): Member | undefined {
  const lower = key.toLowerCase();
  // The length is compared first, since a file has many keys and each lower case is a new text.
  return node.members.findLast((member) => member.key.length === key.length && member.key.toLowerCase() === lower);
}

/** The last member with this key, which is the one that every JSON reader takes, or nothing. */
export function memberOf(node: ObjectNode, key: string): Member | undefined {
  // A loop, since each field of each rule is read here.
  for (let index = node.members.length - 1; index >= 0; index -= 1) {
    const member = node.members[index];
    if (member?.key === key) return member;
  }
  return undefined;
}

function sentence(code: ParseErrorCode): string {
  const name = printParseErrorCode(code);
  switch (name) {
    case "InvalidSymbol":
      return "This is not a JSON value.";
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
      return "A comma is expected here.";
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
      return "This string holds a character or an escape that JSON does not allow.";
  }
}
