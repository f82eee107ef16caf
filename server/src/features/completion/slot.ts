import type { TaskDefinitionForm } from "../../core/model/detect";
import type { FieldType } from "../../core/spec/field-spec";
import { ROOT_STRUCTURE } from "../../core/spec/generated/structures";
import { CONTAINER_STRUCTURE, fieldOf } from "../../core/spec/structure";

/** What the structure of a task definition knows of a path. */
export interface Slot {
  readonly type: FieldType;
  /**
   * The member that the path is or is inside of: `PortMapping.hostPort`; `.[]` behind it for an element of a list,
   * `.*` for a value of a map. Empty for the task definition itself.
   */
  readonly name: string;
}

/** The wrapper of a description, of which nothing else is registered. */
const WRAPPER = "taskDefinition";

/** What belongs at a path of a file; nothing where AWS has nothing there. */
export function slotAt(path: readonly (string | number)[], form: TaskDefinitionForm): Slot | undefined {
  let rest = path;
  let slot: Slot = { type: { kind: "structure", name: ROOT_STRUCTURE }, name: "" };
  if (form === "wrapped") {
    if (path[0] !== WRAPPER) return undefined;
    rest = path.slice(1);
  }
  if (form === "array") {
    slot = {
      type: { kind: "list", of: { kind: "structure", name: CONTAINER_STRUCTURE } },
      name: `${ROOT_STRUCTURE}.containerDefinitions`,
    };
  }
  for (const step of rest) {
    const next = into(slot, step);
    if (next === undefined) return undefined;
    slot = next;
  }
  return slot;
}

function into({ type, name }: Slot, step: string | number): Slot | undefined {
  switch (type.kind) {
    case "structure": {
      const field = typeof step === "string" ? fieldOf(type.name, step) : undefined;
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
