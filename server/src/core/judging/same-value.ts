import { isVacant, type SyntaxNode, textOf } from "../document/node";
import { capabilityName } from "../facts/capabilities";
import { STRUCTURES } from "../facts/generated/structures";

/**
 * Whether one value certainly says everything that another one says. Their spelling may differ: in quotes around a
 * number, in white space at the ends, and in case if AWS lists the values. Values that are only similar are different:
 * `us-east-1` and `us-west-1`.
 *
 * @param key the key of the member that contains both, directly or in a list; `undefined` if there is none
 */
export function says(one: SyntaxNode, other: SyntaxNode, key: string | undefined, text: string): boolean {
  if (isVacant(other)) return true;
  if (one.kind === "object" && other.kind === "object") {
    return other.members.every((member) => {
      const same = one.members.findLast((each) => each.key === member.key)?.value;
      const { value } = member;
      return value === undefined || isVacant(value) || (same !== undefined && says(same, value, member.key, text));
    });
  }
  if (one.kind === "array" && other.kind === "array") {
    const { elements } = one;
    if (elements.length !== other.elements.length) return false;
    return other.elements.every((element, index) => says(elements[index] ?? element, element, key, text));
  }
  return plainWording(one, key, text) === plainWording(other, key, text);
}

/** The wording of a value: a string without quotes and escapes, anything else as written. */
export function wordingOf(node: SyntaxNode, text: string): string {
  return textOf(node) ?? text.slice(node.range.start, node.range.end);
}

function plainWording(node: SyntaxNode, key: string | undefined, text: string): string {
  const wording = wordingOf(node, text).trim();
  if (key === undefined || node.kind === "placeholder") return wording;
  if (CAPABILITY_LISTS.has(key)) return capabilityName(wording);
  return LISTED.has(key) ? wording.toLowerCase() : wording;
}

const CAPABILITY_LISTS: ReadonlySet<string> = new Set(["add", "drop"]);

/**
 * The members whose values AWS lists in every structure that has them. Not `name`, which is free in some structures.
 */
const LISTED: ReadonlySet<string> = listedMembers();

function listedMembers(): ReadonlySet<string> {
  const listed = new Map<string, boolean>();
  for (const { name, type } of Object.values(STRUCTURES).flat()) {
    const each = type.kind === "list" ? type.of : type;
    listed.set(name, listed.get(name) !== false && each.kind === "string" && each.values !== undefined);
  }
  return new Set([...listed].flatMap(([name, isListed]) => (isListed ? [name] : [])));
}
