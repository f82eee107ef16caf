import { pastQuoted } from "../../text/past-quoted";
import type { ArrayNode, Member, ObjectNode, ScalarNode, SyntaxNode } from "../node";

/** A reader's position in a text, and what it has read. */
interface Reader {
  readonly text: string;
  readonly template: Template | undefined;
  at: number;
  /**
   * The members read so far of all open objects, and the elements of all open arrays. A growing list reserves room for
   * many more, so each object or array gets its own list only when its length is known: most contain two or three.
   */
  readonly members: Member[];
  readonly elements: SyntaxNode[];
}

/** What the strings in the masked text of a template stand for. */
interface Template {
  /** Where they start. */
  readonly placeholders: ReadonlySet<number>;
  /** The text with its placeholders. */
  readonly text: string;
}

/** A text nested more deeply is left to the tolerant parser, which knows what to do when the stack is exhausted. */
const DEEPEST = 200;

/** Character codes. */
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/**
 * Reads JSON with comments and trailing commas that contains no mistake, like nearly every file. Takes a fraction of
 * the time of the tolerant parser, since it creates nothing but the nodes.
 *
 * @param template set if the text is the masked form of a template
 * @returns `undefined` if there is anything else in the text, or if it is nested very deeply
 */
export function plainJson(text: string, template?: Template): SyntaxNode | undefined {
  const reader: Reader = { text, template, at: 0, members: [], elements: [] };
  if (Number.isNaN(nextSign(reader))) return undefined;
  const root = valueAt(reader, 0);
  return root !== undefined && Number.isNaN(nextSign(reader)) ? root : undefined;
}

/** Moves past white space and comments. Returns the code of the next character; `NaN` at the end of the text. */
function nextSign(reader: Reader): number {
  const { text } = reader;
  for (let { at } = reader; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) continue;
    if (code === SLASH && isComment(text, at)) {
      at = pastQuoted(text, at) - 1;
      continue;
    }
    reader.at = at;
    return code;
  }
}

/** Whether a comment starts at an offset. False for a block comment that is not closed. */
function isComment(text: string, start: number): boolean {
  return text.startsWith("//", start) || (text.startsWith("/*", start) && text.includes("*/", start + 2));
}

/** Reads the value at the reader's position; nothing if no value starts there. */
function valueAt(reader: Reader, depth: number): SyntaxNode | undefined {
  const start = reader.at;
  const code = reader.text.charCodeAt(start);
  if (code === QUOTE) {
    const value = stringAt(reader);
    if (value === undefined) return undefined;
    if (placeholderFrom(reader, start) !== undefined) {
      return { kind: "placeholder", range: { start, end: reader.at } };
    }
    return scalar(start, reader.at, value);
  }
  if (code === OPENING_BRACE) return depth < DEEPEST ? objectAt(reader, depth + 1) : undefined;
  if (code === OPENING_BRACKET) return depth < DEEPEST ? arrayAt(reader, depth + 1) : undefined;
  return wordAt(reader);
}

function scalar(start: number, end: number, value: ScalarNode["value"]): ScalarNode {
  return { kind: "scalar", range: { start, end }, closed: true, value };
}

/** The placeholder that the string just read stands for; nothing for an ordinary string. */
function placeholderFrom({ template, at }: Reader, start: number): string | undefined {
  return template?.placeholders.has(start) === true ? template.text.slice(start, at) : undefined;
}

function objectAt(reader: Reader, depth: number): ObjectNode | undefined {
  const start = reader.at;
  const { members } = reader;
  const first = members.length;
  reader.at += 1;
  let sign = nextSign(reader);
  while (sign === QUOTE) {
    const from = reader.at;
    const name = stringAt(reader);
    if (name === undefined) return undefined;
    const key = placeholderFrom(reader, from) ?? name;
    const keyRange = { start: from, end: reader.at };
    if (nextSign(reader) !== COLON) return undefined;
    reader.at += 1;
    nextSign(reader);
    const value = valueAt(reader, depth);
    if (value === undefined) return undefined;
    members.push({ key, keyRange, value });
    sign = nextSign(reader);
    if (sign !== COMMA) break;
    reader.at += 1;
    sign = nextSign(reader);
  }
  if (sign !== CLOSING_BRACE) return undefined;
  reader.at += 1;
  const own = members.slice(first);
  members.length = first;
  return { kind: "object", range: { start, end: reader.at }, closed: true, members: own };
}

function arrayAt(reader: Reader, depth: number): ArrayNode | undefined {
  const start = reader.at;
  const { elements } = reader;
  const first = elements.length;
  reader.at += 1;
  let sign = nextSign(reader);
  while (sign !== CLOSING_BRACKET) {
    const element = valueAt(reader, depth);
    if (element === undefined) return undefined;
    elements.push(element);
    sign = nextSign(reader);
    if (sign !== COMMA) break;
    reader.at += 1;
    sign = nextSign(reader);
  }
  if (sign !== CLOSING_BRACKET) return undefined;
  reader.at += 1;
  const own = elements.slice(first);
  elements.length = first;
  return { kind: "array", range: { start, end: reader.at }, closed: true, elements: own };
}

/** Reads the string whose opening quote is at the reader's position. */
function stringAt(reader: Reader): string | undefined {
  const { text } = reader;
  const start = reader.at + 1;
  let escaped = false;
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      reader.at = at + 1;
      return escaped ? unescaped(text.slice(start - 1, at + 1)) : text.slice(start, at);
    }
    if (code === BACKSLASH) {
      escaped = true;
      at += 1;
    } else if (!(code >= SPACE)) return undefined;
  }
}

/** The value of a string with escapes; nothing if one of them is not valid in JSON. */
function unescaped(json: string): string | undefined {
  try {
    return String(JSON.parse(json));
  } catch {
    return undefined;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

/** Reads a number or a literal. If it is only the beginning of a longer word, the next read finds the rest. */
function wordAt(reader: Reader): SyntaxNode | undefined {
  const { text, at: start } = reader;
  NUMBER.lastIndex = start;
  if (NUMBER.test(text)) {
    reader.at = NUMBER.lastIndex;
    return scalar(start, reader.at, Number(text.slice(start, reader.at)));
  }
  for (const [word, value] of WORDS) {
    if (!text.startsWith(word, start)) continue;
    reader.at = start + word.length;
    return scalar(start, reader.at, value);
  }
  return undefined;
}
