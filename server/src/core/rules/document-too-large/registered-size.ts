import { isNull, type Member, type ScalarNode, type SyntaxNode } from "../../document/node";
import { isAnyRepeated } from "../../schema/repeated";
import { hasPlaceholder } from "../../text/placeholders";

/** The largest task definition that ECS accepts, in bytes. */
export const MOST_REGISTERED_BYTES = 64 * 1024;

/**
 * The smallest size of a value when it is registered, in bytes of UTF-8: without white space, comments, nulls and
 * placeholders. `passed` names members of the value that are not counted.
 */
export function registeredSize(root: SyntaxNode, passed: readonly string[] = []): number {
  let bytes = 0;
  // Without recursion, since a tree may be thousands of levels deep.
  const open: SyntaxNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "scalar") bytes += scalarSize(node.value);
    else if (node.kind === "array") {
      bytes += bracketed(node.elements.length);
      for (const element of node.elements) open.push(element);
    } else if (node.kind === "object") {
      const before = open.length;
      for (const { key, value } of lastOfEachKey(node.members)) {
        if (value === undefined || isNull(value) || (node === root && passed.includes(key))) continue;
        bytes += stringSize(key) + 1;
        open.push(value);
      }
      bytes += bracketed(open.length - before);
    }
  }
  return bytes;
}

function keyOf({ key }: Member): string {
  return key;
}

/** Of members with the same key, the last one counts. */
function lastOfEachKey(members: readonly Member[]): Iterable<Member> {
  return isAnyRepeated(members, keyOf) ? new Map(members.map((member) => [member.key, member])).values() : members;
}

function scalarSize(value: ScalarNode["value"]): number {
  if (typeof value !== "string") return JSON.stringify(value).length;
  return hasPlaceholder(value) ? 2 : stringSize(value);
}

/** The size of two brackets and the commas between some elements. */
function bracketed(pieces: number): number {
  return 2 + Math.max(0, pieces - 1);
}

/** The size of a string as JSON in UTF-8, counted without creating it, since a task may have thousands of strings. */
function stringSize(text: string): number {
  let bytes = text.length + 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE || unit === BACKSLASH) bytes += 1;
    else if (unit < SPACE) bytes += SHORT_ESCAPES.has(unit) ? 1 : LONG_ESCAPE;
    else if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) {
      const isPair = (text.codePointAt(index) ?? 0) > LAST_OF_ONE_UNIT;
      // A pair has four bytes; half of one is escaped.
      bytes += isPair ? 2 : LONG_ESCAPE;
      if (isPair) index += 1;
    } else if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
  }
  return bytes;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const LAST_OF_ONE_UNIT = 0xffff;
/** The control characters that JSON escapes by a letter. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([..."\b\t\n\f\r"].map((sign) => sign.charCodeAt(0)));
/** How much longer an escape such as \u0001 is than its character. */
const LONG_ESCAPE = 5;
