import { isKnown, type Known } from "./fields";
import type { PortMapping, TaskDefinition } from "./model";

/** A port name that an earlier mapping of the task has too. */
export interface DuplicatePortName {
  readonly earlier: Known<string>;
  readonly later: Known<string>;
  readonly mapping: PortMapping;
}

/** The port names that occur again in the task, in any container, each with its first use. */
export function duplicatePortNames(task: TaskDefinition): readonly DuplicatePortName[] {
  const first = new Map<string, Known<string>>();
  const duplicates: DuplicatePortName[] = [];
  for (const mapping of task.portMappings) {
    const { name } = mapping;
    if (!isKnown(name) || name.value === "") continue;
    const earlier = first.get(name.value);
    if (earlier === undefined) first.set(name.value, name);
    else duplicates.push({ earlier, later: name, mapping });
  }
  return duplicates;
}
