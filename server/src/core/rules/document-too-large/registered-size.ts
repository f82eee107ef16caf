import { isNull, type ScalarNode, type SyntaxNode } from "../../document/node";
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
      const left = new Set(node === root ? passed : []);
      const before = open.length;
      // Of duplicate keys, the last one counts.
      for (const { key, value } of node.members.toReversed()) {
        if (left.has(key)) continue;
        left.add(key);
        if (value === undefined || isNull(value)) continue;
        bytes += bytesOf(JSON.stringify(key)) + 1;
        open.push(value);
      }
      bytes += bracketed(open.length - before);
    }
  }
  return bytes;
}

function scalarSize(value: ScalarNode["value"]): number {
  return typeof value === "string" && hasPlaceholder(value) ? 2 : bytesOf(JSON.stringify(value));
}

/** The size of two brackets and the commas between some elements. */
function bracketed(pieces: number): number {
  return 2 + Math.max(0, pieces - 1);
}

/** The size of a text in UTF-8. The core can't use TextEncoder, which is not part of the language. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair is two of its four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
