import type { Field, Known } from "../fields";
import { isWritten } from "../known-elements";
import type { TaskDefinition } from "../model";
import type { ObjectView } from "../views";
import { type Entry, entriesIn } from "./entries";

/**
 * One entry of `resourceRequirements` whose `type` can be read.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html
 */
export interface ResourceRequirement extends Entry<"ResourceRequirement"> {
  readonly type: Known<string>;
  readonly value: Field<string>;
  /** Present if the container shares GPUs, with its limits. */
  readonly sharingStrategy: Field<ObjectView<"SharingStrategy">>;
}

/** The resource requirements of all containers, in order. */
export function resourceRequirementsOf(task: TaskDefinition): readonly ResourceRequirement[] {
  return entriesIn(task, "resourceRequirements").flatMap((entry) => {
    const { view } = entry;
    const type = view.string("type");
    if (!isWritten(type)) return [];
    return [{ ...entry, type, value: view.string("value"), sharingStrategy: view.object("sharingStrategy") }];
  });
}
