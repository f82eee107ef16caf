import type { Member, ObjectNode, SyntaxNode } from "../document/node";
import type { FieldSpec, FieldType } from "../facts/field-spec";
import { openingOf, type TextRange, touches } from "../text/text";
import type { TypedList, TypedObject, TypedTree } from "./typed-tree";

/** The key or value at an offset of a task definition, and its type. */
export interface FieldAt {
  /** The key of a member; a scalar or placeholder; the brace or bracket that opens an object or an array. */
  readonly on: "key" | "value" | "opening";
  /** The key with its quotes, the value, or the opening bracket. */
  readonly range: TextRange;
  /** The value; `undefined` if it is not typed yet. */
  readonly node: SyntaxNode | undefined;
  /** The expected type; `undefined` below an unknown member. */
  readonly type: FieldType | undefined;
  /** The member that contains it, directly or in its list; `undefined` for the outermost value. */
  readonly member: Member | undefined;
  /** The specification of the member; for a key of a map, of the member that contains the map. */
  readonly field: FieldSpec | undefined;
  /** The structure that {@link field} is a member of. */
  readonly structure: string | undefined;
  /** The objects around it, from the outermost to the one that has {@link member}. */
  readonly objects: readonly ObjectNode[];
}

/** A value on the way down to the offset. */
interface Step extends Omit<FieldAt, "on" | "range" | "node"> {
  readonly node: SyntaxNode;
  /** Its node of the typed tree; `undefined` for a scalar, and below an unknown member. */
  readonly typed: TypedObject | TypedList | undefined;
}

/**
 * Finds the member or value at an offset, in every form of file. A cursor after the last character of a key or scalar
 * is still on it.
 *
 * @returns `undefined` between two values, in a comment, and outside of the task definition
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
  // A key of a map has the specification of the member that contains the map.
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

/** Whether an offset is in a value, or at its end if nothing else can be there. */
function holds(node: SyntaxNode, offset: number): boolean {
  const isLeaf = node.kind === "scalar" || node.kind === "placeholder";
  return isLeaf || !node.closed ? touches(node.range, offset) : touches(node.range, offset) && offset < node.range.end;
}
