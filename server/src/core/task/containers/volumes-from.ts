import { type Field, isKnown, type Known, type ObjectView } from "../fields";
import { isWritten, knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";

/**
 * An entry of `volumesFrom` that names a container.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html
 */
export interface VolumeSource {
  /** The container that mounts the volumes of another one. */
  readonly container: ContainerDefinition;
  /** The whole `volumesFrom` member. */
  readonly list: Known<readonly Field<ObjectView<"VolumeFrom">>[]>;
  readonly element: Known<ObjectView<"VolumeFrom">>;
  /** `sourceContainer`, the name of the other one. */
  readonly source: Known<string>;
}

/** The entries of `volumesFrom` of all containers whose `sourceContainer` can be read, in order. */
export function volumeSourcesOf(task: TaskDefinition): readonly VolumeSource[] {
  return task.containers.flatMap((container) => {
    const list = container.view.objects("volumesFrom");
    if (!isKnown(list)) return [];
    return knownElements(list).flatMap((element): readonly VolumeSource[] => {
      const source = element.value.string("sourceContainer");
      return isWritten(source) ? [{ container, list, element, source }] : [];
    });
  });
}
