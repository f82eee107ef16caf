import { isVacant, type SyntaxNode, textOf } from "../document/node";
import { capabilityName } from "../facts/capabilities";
import { STRUCTURES } from "../facts/generated/structures";

/**
 * Whether one value says all that another one says, as far as it is sure: they may be spelled in two ways, in quotes
 * round a number, in white space at the ends, and in case where AWS lists the values. What is only near to the other is
 * another value: `us-east-1` and `us-west-1`.
 *
 * @param key of the member that holds both, or the list of both; nothing if there is none
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

/** What a value says: a text without quotes and escapes, all else as it is written. */
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

/** The members for which AWS lists the values, whatever structure they stand in: not `name`, which some make up. */
const LISTED: ReadonlySet<string> = listedMembers();

function listedMembers(): ReadonlySet<string> {
  const listed = new Map<string, boolean>();
  for (const { name, type } of Object.values(STRUCTURES).flat()) {
    const each = type.kind === "list" ? type.of : type;
    listed.set(name, listed.get(name) !== false && each.kind === "string" && each.values !== undefined);
  }
  return new Set([...listed].flatMap(([name, isListed]) => (isListed ? [name] : [])));
}
