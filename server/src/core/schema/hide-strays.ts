import type { Detected } from "../carriers/detect";
import type { SyntaxTree } from "../document/document";
import type { ArrayNode, Member, ObjectNode, PlaceholderNode, SyntaxNode } from "../document/node";
import { isSettled } from "../document/settled";
import { type StrayKind, strayKind } from "./strays";
import type { TypedList, TypedObject, TypedTree } from "./typed-tree";

/** An object in the place of another one. */
export interface Stray {
  readonly node: ObjectNode;
  readonly is: StrayKind;
}

/** A task definition in which each stray is replaced by an unknown value. */
export interface WithoutStrays {
  readonly detected: Detected;
  readonly strays: ReadonlyMap<SyntaxNode, Stray>;
}

/**
 * Replaces every object in the wrong place by an unknown value, since its members say nothing about the expected
 * object.
 */
export function withoutStrays(tree: SyntaxTree, detected: Detected, { root }: TypedTree): WithoutStrays {
  const strays = new Map<SyntaxNode, Stray>();
  const hide = (typed: TypedObject | TypedList | undefined, node: SyntaxNode): SyntaxNode => {
    if (typed?.kind === "list") return hideIn(typed);
    if (typed === undefined || !typed.mayBeOther || typed.structure === undefined) return node;
    const is = isSettled(tree, typed.node) ? strayKind(typed.node, typed.structure, detected.kind) : undefined;
    if (is === undefined) return hideBelow(typed);
    const unknown: PlaceholderNode = { kind: "placeholder", range: node.range };
    strays.set(unknown, { node: typed.node, is });
    return unknown;
  };
  const hideIn = (list: TypedList): ArrayNode => {
    const { node } = list;
    const elements = node.elements.map((element, index) => hide(list.elements[index], element));
    return elements.some((element, index) => element !== node.elements[index]) ? { ...node, elements } : node;
  };
  const hideBelow = ({ node, members: typed }: TypedObject): ObjectNode => {
    const members = typed.map(({ member, inner }): Member => {
      const value = member.value && hide(inner, member.value);
      return value === member.value ? member : { ...member, value };
    });
    return members.some((member, index) => member !== node.members[index]) ? { ...node, members } : node;
  };
  if (detected.form === "array") {
    const node = root.kind === "list" ? hideIn(root) : detected.node;
    return { detected: strays.size === 0 ? detected : { ...detected, node }, strays };
  }
  const node = root.kind === "object" && root.mayBeOther ? hideBelow(root) : detected.node;
  return { detected: strays.size === 0 ? detected : { ...detected, node }, strays };
}
