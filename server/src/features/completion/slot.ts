import type { TaskDefinition } from "../../core/model/model";
import type { FieldType } from "../../core/spec/field-spec";
import { KINDS } from "../../core/spec/generated/structures";
import { fieldOf } from "../../core/spec/structure";
import { wrapperOf } from "../../core/structure/unwrap";

/** What the structure of a task definition knows of a path. */
export interface Slot {
  readonly type: FieldType;
  /**
   * The member that the path is or is inside of: `PortMapping.hostPort`; `.[]` behind it for an element of a list,
   * `.*` for a value of a map. Empty for the task definition itself.
   */
  readonly name: string;
}

/** What belongs at a path of the file of a task definition; nothing where AWS has nothing there. */
export function slotAt(path: readonly (string | number)[], task: TaskDefinition): Slot | undefined {
  const { root, container } = KINDS[task.kind];
  let rest = path;
  let slot: Slot = { type: { kind: "structure", name: root }, name: "" };
  if (task.form === "wrapped") {
    // Of a description nothing is registered but what is in its wrapper.
    if (path[0] !== wrapperOf(task)?.key) return undefined;
    rest = path.slice(1);
  }
  if (task.form === "array") {
    slot = {
      type: { kind: "list", of: { kind: "structure", name: container } },
      name: `${root}.containerDefinitions`,
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
