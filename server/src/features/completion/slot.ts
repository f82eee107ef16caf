import { wrapperOf } from "../../core/deviations/unwrap";
import type { Place } from "../../core/document/place";
import type { FieldType } from "../../core/facts/field-spec";
import { KINDS } from "../../core/facts/generated/structures";
import { fieldInAnyCase, fieldOf } from "../../core/facts/structure";
import type { TypedList, TypedObject } from "../../core/schema/typed-tree";
import type { TaskDefinition } from "../../core/task/model";

/** The type and name of what belongs at a place. */
export interface Slot {
  readonly type: FieldType;
  /**
   * The member at or around the place: `PortMapping.hostPort`; with `.[]` for an element of a list, and `.*` for a
   * value of a map. Empty for the task definition itself.
   */
  readonly name: string;
}

/** What belongs at a place of a task definition; `undefined` if AWS defines nothing there. */
export function slotAt(place: Place, task: TaskDefinition): Slot | undefined {
  // In a description, only the content of the wrapper is registered.
  if (task.form === "wrapped" && place.path[0] !== wrapperOf(task)?.key) return undefined;
  const { typed, depth } = typedAround(place, task);
  // What is still to be typed is not in the tree; mostly that is only the last step.
  let slot: Slot | undefined = slotOf(typed, task);
  for (const step of place.path.slice(depth)) slot = slot && into(slot, step, task);
  return slot;
}

/**
 * The innermost object or list around a place that is in the typed tree, and how many steps of the path lead to it.
 * Returns the outermost one even for a place that is not within it.
 */
export function typedAround(
  { levels }: Pick<Place, "levels">,
  { form, typed: { root } }: TaskDefinition,
): { readonly typed: TypedObject | TypedList; readonly depth: number } {
  let depth = form === "wrapped" ? 1 : 0;
  let typed = root;
  for (;;) {
    const inner = startingAt(typed, levels[depth + 1]?.start);
    if (inner === undefined) return { typed, depth };
    typed = inner;
    depth += 1;
  }
}

/** The object or list that begins at an offset, directly in another one; `undefined` if ECS defines none there. */
function startingAt(typed: TypedObject | TypedList, start: number | undefined): TypedObject | TypedList | undefined {
  if (start === undefined) return undefined;
  const isIt = (inner: TypedObject | TypedList | undefined): boolean => inner?.node.range.start === start;
  return typed.kind === "list" ? typed.elements.find(isIt) : typed.members.find(({ inner }) => isIt(inner))?.inner;
}

function slotOf(typed: TypedObject | TypedList, task: TaskDefinition): Slot {
  const name = nameOf(typed, task);
  if (typed.kind === "list") return { type: { kind: "list", of: typed.of }, name };
  const { structure = "", of } = typed;
  return { type: of === undefined ? { kind: "structure", name: structure } : { kind: "map", of }, name };
}

function nameOf(typed: TypedObject | TypedList, task: TaskDefinition): string {
  const { parent, field } = typed;
  if (typed.kind === "object" && typed.list !== undefined) return `${nameOf(typed.list, task)}.[]`;
  if (parent === undefined) return typed.kind === "list" ? `${KINDS[task.kind].root}.containerDefinitions` : "";
  return parent.of === undefined ? `${parent.structure}.${field?.name}` : `${nameOf(parent, task)}.*`;
}

/** The slot one step further in, for what is not in the tree, or is neither an object nor a list. */
function into({ type, name }: Slot, step: string | number, { form }: TaskDefinition): Slot | undefined {
  switch (type.kind) {
    case "structure": {
      // In a bare array of containers, keys are read like Terraform does, in any case.
      const fieldNamed = form === "array" ? fieldInAnyCase : fieldOf;
      const field = typeof step === "string" ? fieldNamed(type.name, step) : undefined;
      return field && { type: field.type, name: `${type.name}.${field.name}` };
    }
    case "list":
      return typeof step === "number" ? { type: type.of, name: `${name}.[]` } : undefined;
    case "map":
      return typeof step === "string" ? { type: type.of, name: `${name}.*` } : undefined;
    default:
      return undefined;
  }
}
