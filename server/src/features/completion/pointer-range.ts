import { memberOf, type SyntaxNode } from "../../core/syntax/syntax";
import type { TextRange } from "../../core/syntax/text";

/** Where the member or element at a path stands: its key (of an element the value), and all of it. */
export interface PathRanges {
  readonly key: TextRange;
  readonly whole: TextRange;
}

/** Finds the member or element at a path; an index past the end is the last element. Nothing where there is none. */
export function pointerRange(root: SyntaxNode | undefined, path: readonly (string | number)[]): PathRanges | undefined {
  let node = root;
  let found: PathRanges | undefined;
  for (const step of path) {
    if (node?.kind === "object" && typeof step === "string") {
      const member = memberOf(node, step);
      if (member === undefined) return undefined;
      node = member.value;
      found = {
        key: member.keyRange,
        whole: { start: member.keyRange.start, end: node?.range.end ?? member.keyRange.end },
      };
    } else if (node?.kind === "array" && typeof step === "number") {
      node = node.elements[step] ?? node.elements.at(-1);
      if (node === undefined) return undefined;
      found = { key: node.range, whole: node.range };
    } else return undefined;
  }
  return found;
}
