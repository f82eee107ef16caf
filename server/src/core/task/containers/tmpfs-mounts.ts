import { knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import type { ObjectView } from "../views";
import { holdersOf } from "./entries";

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
  return holdersOf(task, "linuxParameters").flatMap(({ container, held }) =>
    knownElements(held.objects("tmpfs")).map(({ value }) => ({ container, tmpfs: value })),
  );
}
