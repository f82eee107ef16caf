import { isKnown, type ObjectView } from "../fields";
import { knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";

/** A container with its `linuxParameters`. */
export interface LinuxParameters {
  readonly container: ContainerDefinition;
  readonly parameters: ObjectView<"LinuxParameters">;
}

/** The containers of a task whose `linuxParameters` can be read, in order. */
export function linuxParametersOf(task: TaskDefinition): readonly LinuxParameters[] {
  return task.containers.flatMap((container) => {
    const parameters = container.view.object("linuxParameters");
    return isKnown(parameters) ? [{ container, parameters: parameters.value }] : [];
  });
}

/** A container with one of its `tmpfs` mounts. */
export interface TmpfsMount {
  readonly container: ContainerDefinition;
  readonly tmpfs: ObjectView<"Tmpfs">;
}

/**
 * The tmpfs mounts of a task that can be read, in order.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html
 */
export function tmpfsMountsOf(task: TaskDefinition): readonly TmpfsMount[] {
  return linuxParametersOf(task).flatMap(({ container, parameters }) =>
    knownElements(parameters.objects("tmpfs")).map(({ value }) => ({ container, tmpfs: value })),
  );
}
