import { isWithin, type TextRange } from "../text/text";
import type { SyntaxTree } from "./document";
import type { ArrayNode, ObjectNode, SyntaxNode } from "./node";

/**
 * The JSON Pointer (RFC 6901) of the value at a range: for a key, its value; for an opening brace or bracket, its
 * object or array. The empty pointer means the whole document.
 */
export function pointerAt(tree: SyntaxTree, range: TextRange): string {
  let pointer = "";
  let node: SyntaxNode | undefined = tree.root;
  while (node !== undefined) {
    const step: Step | undefined = stepInto(node, range);
    if (step === undefined) break;
    pointer += `/${step.key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    node = step.node;
  }
  return pointer;
}

/** The innermost object or array with the range between its brackets; nothing if there is none. */
export function containerAround(tree: SyntaxTree, range: TextRange): ObjectNode | ArrayNode | undefined {
  let around: ObjectNode | ArrayNode | undefined;
  let node: SyntaxNode | undefined = tree.root;
  while ((node?.kind === "object" || node?.kind === "array") && isBetweenBrackets(range, node)) {
    around = node;
    node = stepInto(node, range)?.node;
  }
  return around;
}

function isBetweenBrackets(inner: TextRange, { range, closed }: ObjectNode | ArrayNode): boolean {
  return range.start < inner.start && (inner.end < range.end || (!closed && inner.end === range.end));
}

interface Step {
  readonly key: string;
  /** Where to continue; nothing if the range is on the key. */
  readonly node: SyntaxNode | undefined;
}

function stepInto(node: SyntaxNode, range: TextRange): Step | undefined {
  if (node.kind === "array") {
    const index = lastStartingBy(node.elements, range.start, (element) => element.range.start);
    const element = node.elements[index];
    return element !== undefined && isWithin(range, element.range) ? { key: String(index), node: element } : undefined;
  }
  if (node.kind !== "object") return undefined;
  const member = node.members[lastStartingBy(node.members, range.start, ({ keyRange }) => keyRange.start)];
  if (member === undefined) return undefined;
  if (isWithin(range, member.keyRange)) return { key: member.key, node: undefined };
  if (member.value === undefined || !isWithin(range, member.value.range)) return undefined;
  return { key: member.key, node: member.value };
}

/** The index of the last item that starts at or before an offset, or -1. Items are in the order of the text. */
export function lastStartingBy<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
