import type { Known } from "../fields";
import { isWritten } from "../known-elements";
import type { TaskDefinition } from "../model";
import { type Entry, entriesIn } from "./entries";

/**
 * An entry of `volumesFrom` that names a container.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html
 */
export interface VolumeSource extends Entry<"VolumeFrom"> {
  /** `sourceContainer`, the name of the container whose volumes it mounts. */
  readonly source: Known<string>;
}

/** The entries of `volumesFrom` of all containers whose `sourceContainer` can be read, in order. */
export function volumeSourcesOf(task: TaskDefinition): readonly VolumeSource[] {
  return entriesIn(task, "volumesFrom").flatMap((entry) => {
    const source = entry.view.string("sourceContainer");
    return isWritten(source) ? [{ ...entry, source }] : [];
  });
}
