import { isKnown, type ObjectView } from "../model/fields";
import type { ContainerDefinition, TaskDefinition } from "../model/model";

/** A container with its `linuxParameters`. */
export interface LinuxParameters {
  readonly container: ContainerDefinition;
  readonly parameters: ObjectView;
}

/** The containers of a task whose `linuxParameters` can be read, in order. */
export function linuxParametersOf(task: TaskDefinition): readonly LinuxParameters[] {
  return task.containers.flatMap((container) => {
    const parameters = container.view.object("linuxParameters");
    return isKnown(parameters) ? [{ container, parameters: parameters.value }] : [];
  });
}
