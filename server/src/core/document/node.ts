import type { TextRange } from "../text/text";

/** A value in the text. */
export type SyntaxNode = ObjectNode | ArrayNode | ScalarNode | PlaceholderNode;

/** An object with its members in the author's order. Repeated keys are all kept. */
export interface ObjectNode {
  readonly kind: "object";
  readonly range: TextRange;
  /** Whether it has its own closing brace. An open object may contain less than it seems to. */
  readonly closed: boolean;
  readonly members: readonly Member[];
}

/** An array with its elements in order. */
export interface ArrayNode {
  readonly kind: "array";
  readonly range: TextRange;
  /** Whether it has its own closing bracket. */
  readonly closed: boolean;
  readonly elements: readonly SyntaxNode[];
}

/** A string, number, boolean or null. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly range: TextRange;
  /** False for a string without a closing quote and for a malformed number such as `01`. */
  readonly closed: boolean;
  readonly value: string | number | boolean | null;
}

/** An unquoted template placeholder in place of a value. */
export interface PlaceholderNode {
  readonly kind: "placeholder";
  readonly range: TextRange;
}

/** A key with its value. The value is undefined while it is being typed. */
export interface Member {
  readonly key: string;
  /** The key in the text, if it is read as another one, in a list whose reader ignores case. */
  readonly written?: string;
  /** The key with its quotes. */
  readonly keyRange: TextRange;
  readonly value: SyntaxNode | undefined;
}

/** Whether a value is `null`, which ECS treats as left out. */
export function isNull(node: SyntaxNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** Whether a value is `null`, or a closed object or list without contents. */
export function isVacant(node: SyntaxNode): boolean {
  if (node.kind === "object") return node.closed && node.members.length === 0;
  if (node.kind === "array") return node.closed && node.elements.length === 0;
  return isNull(node);
}

/** The text of a string, which may still be open and may contain a placeholder; nothing for any other value. */
export function textOf(node: SyntaxNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** Whether a list is empty for ECS: it has no elements other than `null`. */
export function holdsNothing({ elements }: ArrayNode): boolean {
  return elements.every(isNull);
}

/** Whether ECS treats a member with this value as left out: `null`, `{}`, `[]`, or a list that contains only `null`. */
export function isLikeAbsent(node: SyntaxNode): boolean {
  if (node.kind === "object") return node.members.length === 0;
  return node.kind === "array" ? holdsNothing(node) : isNull(node);
}

/** The last member with this key, ignoring case; nothing if there is none. */
export function memberInAnyCase(node: ObjectNode, key: string): Member | undefined {
  const lower = key.toLowerCase();
  // Comparing the length first saves creating a lower-case text for most keys.
  return node.members.findLast((member) => member.key.length === key.length && member.key.toLowerCase() === lower);
}

/** The last member with this key, which every JSON reader uses; nothing if there is none. */
export function memberOf(node: ObjectNode, key: string): Member | undefined {
  // A loop for speed: every field that a rule reads comes through here.
  for (let index = node.members.length - 1; index >= 0; index -= 1) {
    const member = node.members[index];
    if (member?.key === key) return member;
  }
  return undefined;
}

/**
 * The key of a member whose value is empty: `null`, `[]`, `{}` or `""`. As a field it is absent (or an empty text), so
 * a finding about its missing contents is placed here.
 *
 * @returns `undefined` if the member is left out or has contents
 */
export function emptyMember({ node }: { readonly node: ObjectNode }, key: string): TextRange | undefined {
  const member = memberOf(node, key);
  const value = member?.value;
  if (member === undefined || value === undefined) return undefined;
  const isEmpty = isVacant(value) || (value.kind === "scalar" && value.value === "" && value.closed);
  return isEmpty ? member.keyRange : undefined;
}

/** A copy of a value in which another node replaces one node, at any depth. Other parts of the value are shared. */
export function withNode(root: SyntaxNode, old: SyntaxNode, replacement: SyntaxNode): SyntaxNode {
  if (root === old) return replacement;
  const mayContain = ({ range }: SyntaxNode): boolean => range.start <= old.range.start && old.range.end <= range.end;
  const inside = (node: SyntaxNode): SyntaxNode => (mayContain(node) ? withNode(node, old, replacement) : node);
  if (root.kind === "array") return { ...root, elements: root.elements.map(inside) };
  if (root.kind !== "object") return root;
  const members = root.members.map((member) => {
    const value = member.value && inside(member.value);
    return value === member.value ? member : { ...member, value };
  });
  return { ...root, members };
}
