import type { Detected } from "../model/detect";
import type { FieldType } from "../spec/field-spec";
import { KINDS } from "../spec/generated/structures";
import { fieldOf } from "../spec/structure";
import { isSettled } from "../syntax/settled";
import type { ArrayNode, Member, ObjectNode, PlaceholderNode, SyntaxNode, SyntaxTree } from "../syntax/syntax";
import { type StrayKind, strayKind } from "./strays";

/** An object in the place of another one. */
export interface Stray {
  readonly node: ObjectNode;
  readonly is: StrayKind;
}

/** A task definition in which something unknown stands in the place of each stray. */
export interface WithoutStrays {
  readonly tree: SyntaxTree;
  readonly detected: Detected;
  readonly strays: ReadonlyMap<SyntaxNode, Stray>;
}

/**
 * Puts something unknown in the place of every object that stands where another structure belongs: nobody knows
 * what was to stand there, and its members say nothing of it.
 */
export function withoutStrays(tree: SyntaxTree, detected: Detected): WithoutStrays {
  const strays = new Map<SyntaxNode, Stray>();
  const hide = (node: SyntaxNode, type: FieldType): SyntaxNode => {
    if (node.kind === "array" && type.kind === "list") return hideIn(node, type.of);
    if (node.kind !== "object" || type.kind !== "structure") return node;
    const is = isSettled(tree, node) ? strayKind(node, type.name, detected.kind) : undefined;
    if (is === undefined) return hideBelow(node, type.name);
    const unknown: PlaceholderNode = { kind: "placeholder", range: node.range };
    strays.set(unknown, { node, is });
    return unknown;
  };
  const hideIn = (node: ArrayNode, type: FieldType): ArrayNode => {
    const elements = node.elements.map((element) => hide(element, type));
    return elements.some((element, index) => element !== node.elements[index]) ? { ...node, elements } : node;
  };
  const hideBelow = (node: ObjectNode, structure: string): ObjectNode => {
    const members = node.members.map((member): Member => {
      const type = member.value && fieldOf(structure, member.key)?.type;
      const value = member.value && type ? hide(member.value, type) : member.value;
      return value === member.value ? member : { ...member, value };
    });
    return members.some((member, index) => member !== node.members[index]) ? { ...node, members } : node;
  };
  if (detected.form === "array") {
    const node = hideIn(detected.node, { kind: "structure", name: KINDS[detected.kind].container });
    if (strays.size === 0) return { tree, detected, strays };
    return { tree: { ...tree, root: node }, detected: { ...detected, node }, strays };
  }
  const node = hideBelow(detected.node, KINDS[detected.kind].root);
  if (strays.size === 0) return { tree, detected, strays };
  return { tree: { ...tree, root: replaced(tree.root, detected.node, node) }, detected: { ...detected, node }, strays };
}

/** The outermost value with another task definition, which is that value or what a member of it wraps. */
function replaced(root: SyntaxNode | undefined, old: ObjectNode, task: ObjectNode): SyntaxNode | undefined {
  if (root === old || root?.kind !== "object") return task;
  const members = root.members.map((member) => (member.value === old ? { ...member, value: task } : member));
  return { ...root, members };
}
