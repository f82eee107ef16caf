import type { Member, ObjectNode, SyntaxNode } from "../document/node";
import type { FieldSpec, FieldType } from "../facts/field-spec";
import { openingOf, type TextRange, touches } from "../text/text";
import type { TypedList, TypedObject, TypedTree } from "./typed-tree";

/** What stands at an offset of a task definition, and what ECS reads it as. */
export interface FieldAt {
  /** The key of a member; a scalar or placeholder; the brace or bracket that opens an object or an array. */
  readonly on: "key" | "value" | "opening";
  /** The key with its quotes, the value, or the one sign that opens it. */
  readonly range: TextRange;
  /** The value that is meant; nothing where it is still to be typed. */
  readonly node: SyntaxNode | undefined;
  /** What ECS expects there; nothing below a member that it does not know. */
  readonly type: FieldType | undefined;
  /** The member that holds it, also where it is an element of that member's list; nothing for the outermost value. */
  readonly member: Member | undefined;
  /** The member as AWS describes it; for a key of a map the member that holds the map. */
  readonly field: FieldSpec | undefined;
  /** The structure that {@link field} is a member of. */
  readonly structure: string | undefined;
  /** The objects that it stands in, from the outermost to the one that has {@link member}. */
  readonly objects: readonly ObjectNode[];
}

/** A value on the way down, before it is known what of it is meant. */
interface Step extends Omit<FieldAt, "on" | "range" | "node"> {
  readonly node: SyntaxNode;
  /** What it was read as; nothing for a scalar, and below a member that ECS does not know. */
  readonly typed: TypedObject | TypedList | undefined;
}

/**
 * Tells which member or value of a task definition an offset stands on, in every form of file. A cursor behind the
 * last character of a key or scalar still stands on it.
 *
 * @returns nothing between two values, in a comment, and outside of the task definition
 */
export function fieldAt({ typed: { root } }: { readonly typed: TypedTree }, offset: number): FieldAt | undefined {
  const { node } = root;
  if (!holds(node, offset)) return undefined;
  const type = typeOf(root);
  let step: Step = { node, typed: root, type, member: undefined, field: undefined, structure: undefined, objects: [] };
  for (;;) {
    const next: Step | FieldAt | undefined = stepInto(step, offset);
    if (next === undefined || "on" in next) return next;
    step = next;
  }
}

function typeOf(typed: TypedObject | TypedList): FieldType | undefined {
  if (typed.kind === "list") return { kind: "list", of: typed.of };
  return typed.structure === undefined ? undefined : { kind: "structure", name: typed.structure };
}

function stepInto(step: Step, offset: number): Step | FieldAt | undefined {
  const { node, typed, ...around } = step;
  if (node.kind === "scalar" || node.kind === "placeholder") return { ...around, node, on: "value", range: node.range };
  if (node.kind === "array") {
    const at = node.elements.findIndex((each) => holds(each, offset));
    const element = node.elements[at];
    if (element === undefined) return openingAt(step, offset);
    const list = typed?.kind === "list" ? typed : undefined;
    return { ...around, node: element, typed: list?.elements[at], type: list?.of };
  }
  const at = node.members.findIndex(
    ({ keyRange, value }) => touches(keyRange, offset) || (value !== undefined && holds(value, offset)),
  );
  const member = node.members[at];
  if (member === undefined) return openingAt(step, offset);
  const object = typed?.kind === "object" ? typed : undefined;
  const own = object?.members[at];
  const objects = [...step.objects, node];
  // A key of a map is described by the member that holds the map.
  const inside =
    object?.of === undefined
      ? { type: own?.field?.type, field: own?.field, structure: object?.structure, member, objects }
      : { type: object.of, field: step.field, structure: step.structure, member, objects };
  if (touches(member.keyRange, offset)) return { ...inside, on: "key", range: member.keyRange, node: member.value };
  return member.value && { ...inside, node: member.value, typed: own?.inner };
}

function openingAt({ typed: _, ...around }: Step, offset: number): FieldAt | undefined {
  const { range } = around.node;
  return offset === range.start ? { ...around, on: "opening", range: openingOf(range) } : undefined;
}

/** Whether an offset is in a value, or touches its end where nothing else could be meant there. */
function holds(node: SyntaxNode, offset: number): boolean {
  const isLeaf = node.kind === "scalar" || node.kind === "placeholder";
  return isLeaf || !node.closed ? touches(node.range, offset) : touches(node.range, offset) && offset < node.range.end;
}
