import type { TextRange } from "../../text/text";
import type { Site } from "../change";
import type { SyntaxTree } from "../document";
import type { ArrayNode, Member, ObjectNode, SyntaxNode } from "../node";

/** A member or an element, without its comma. */
export interface Item {
  readonly range: TextRange;
  readonly value: SyntaxNode | undefined;
}

/** The item at an index of an object or array; nothing if there is none. */
export function itemAt({ text }: SyntaxTree, node: ObjectNode | ArrayNode, index: number): Item | undefined {
  if (node.kind === "array") {
    const value = node.elements[index];
    return value && { range: value.range, value };
  }
  const member = node.members[index];
  if (member === undefined) return undefined;
  const { keyRange, value } = member;
  // While the value is being typed, only its colon is there.
  const colon = value === undefined ? /^[ \t]*:/.exec(text.slice(keyRange.end, keyRange.end + 100)) : null;
  const end = value?.range.end ?? keyRange.end + (colon?.[0].length ?? 0);
  return { range: { start: keyRange.start, end }, value };
}

/** The indexes of the items with a key in their object or array. A key may occur twice. */
export function indexesOf({ parent, key }: Site): readonly number[] {
  if (parent.kind === "array") return typeof key === "number" && key < parent.elements.length ? [key] : [];
  const indexes: number[] = [];
  for (let index = 0; index < parent.members.length; index += 1) {
    if (parent.members[index]?.key === key) indexes.push(index);
  }
  return indexes;
}

/** The index of a member in its object; empty if it does not belong to it. */
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
