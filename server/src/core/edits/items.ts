import type { Site } from "../model/fields";
import type { ArrayNode, Member, ObjectNode, SyntaxNode, SyntaxTree } from "../syntax/syntax";
import type { TextRange } from "../syntax/text";

/** A member or an element: what stands between two commas. */
export interface Item {
  readonly range: TextRange;
  readonly value: SyntaxNode | undefined;
}

/** One of the items of an object or array, or nothing. */
export function itemAt({ text }: SyntaxTree, node: ObjectNode | ArrayNode, index: number): Item | undefined {
  if (node.kind === "array") {
    const value = node.elements[index];
    return value && { range: value.range, value };
  }
  const member = node.members[index];
  if (member === undefined) return undefined;
  const { keyRange, value } = member;
  // While the value is being typed, the colon is all there is of it.
  const colon = value === undefined ? /^[ \t]*:/.exec(text.slice(keyRange.end, keyRange.end + 100)) : null;
  const end = value?.range.end ?? keyRange.end + (colon?.[0].length ?? 0);
  return { range: { start: keyRange.start, end }, value };
}

/** Where the items with a key stand among those of their object or array: a key may stand twice. */
export function indexesOf({ parent, key }: Site): readonly number[] {
  if (parent.kind === "array") return typeof key === "number" && key < parent.elements.length ? [key] : [];
  const indexes: number[] = [];
  for (let index = 0; index < parent.members.length; index += 1) {
    if (parent.members[index]?.key === key) indexes.push(index);
  }
  return indexes;
}

/** Where a member stands in its object: one place, or none where it is not its own. */
export function indexOfMember(parent: ObjectNode | ArrayNode, member: Member): readonly number[] {
  if (parent.kind !== "object") return [];
  let low = 0;
  let high = parent.members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parent.members[middle]?.keyRange.start ?? 0) < member.keyRange.start) low = middle + 1;
    else high = middle;
  }
  return parent.members[low] === member ? [low] : [];
}
