import type { TaskDefinition } from "../model/model";
import type { FieldSpec, FieldType } from "../spec/field-spec";
import { KINDS } from "../spec/generated/structures";
import { fieldOf } from "../spec/structure";
import type { ArrayNode, Member, ObjectNode, SyntaxNode } from "../syntax/syntax";
import { type TextRange, touches } from "../syntax/text";

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
type Step = Omit<FieldAt, "on" | "range" | "node"> & { readonly node: SyntaxNode };

/**
 * Tells which member or value of a task definition an offset stands on, in every form of file. A cursor behind the
 * last character of a key or scalar still stands on it.
 *
 * @returns nothing between two values, in a comment, and outside of the task definition
 */
export function fieldAt(
  { tree, view, form, kind }: Pick<TaskDefinition, "tree" | "view" | "form" | "kind">,
  offset: number,
): FieldAt | undefined {
  const node = form === "array" ? tree.root : view?.node;
  if (node === undefined || !holds(node, offset)) return undefined;
  const { root, container } = KINDS[kind];
  const task: FieldType = { kind: "structure", name: root };
  const containers: FieldType = { kind: "list", of: { kind: "structure", name: container } };
  const type = form === "array" ? containers : task;
  let step: Step | FieldAt = { node, type, member: undefined, field: undefined, structure: undefined, objects: [] };
  while (!("on" in step)) {
    const next: Step | FieldAt | undefined = stepInto(step, offset);
    if (next === undefined) return undefined;
    step = next;
  }
  return step;
}

function stepInto(step: Step, offset: number): Step | FieldAt | undefined {
  const { node, type } = step;
  if (node.kind === "scalar" || node.kind === "placeholder") return { ...step, on: "value", range: node.range };
  if (node.kind === "array") {
    const element = node.elements.find((each) => holds(each, offset));
    if (element === undefined) return openingAt(step, node, offset);
    return { ...step, node: element, type: type?.kind === "list" ? type.of : undefined };
  }
  const member = node.members.find(
    ({ keyRange, value }) => touches(keyRange, offset) || (value !== undefined && holds(value, offset)),
  );
  if (member === undefined) return openingAt(step, node, offset);
  const inside = { ...insideOf(step, member.key), member, objects: [...step.objects, node] };
  if (touches(member.keyRange, offset)) return { ...inside, on: "key", range: member.keyRange, node: member.value };
  return member.value && { ...inside, node: member.value };
}

function insideOf(
  { type, field, structure }: Step,
  key: string,
): {
  readonly type: FieldType | undefined;
  readonly field: FieldSpec | undefined;
  readonly structure: string | undefined;
} {
  if (type?.kind === "map") return { type: type.of, field, structure };
  if (type?.kind !== "structure") return { type: undefined, field: undefined, structure: undefined };
  const known = fieldOf(type.name, key);
  return { type: known?.type, field: known, structure: type.name };
}

function openingAt(step: Step, { range }: ObjectNode | ArrayNode, offset: number): FieldAt | undefined {
  if (offset !== range.start) return undefined;
  return { ...step, on: "opening", range: { start: range.start, end: range.start + 1 } };
}

/** Whether an offset is in a value, or touches its end where nothing else could be meant there. */
function holds(node: SyntaxNode, offset: number): boolean {
  const isLeaf = node.kind === "scalar" || node.kind === "placeholder";
  return isLeaf || !node.closed ? touches(node.range, offset) : touches(node.range, offset) && offset < node.range.end;
}
