import { type Field, isKnown, type Known, type ObjectView } from "../fields";
import { isWritten, knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";

/**
 * One entry of `resourceRequirements` whose `type` can be read.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html
 */
export interface ResourceRequirement {
  readonly container: ContainerDefinition;
  /** The whole `resourceRequirements` member. */
  readonly list: Known<readonly Field<ObjectView<"ResourceRequirement">>[]>;
  readonly element: Known<ObjectView<"ResourceRequirement">>;
  readonly view: ObjectView<"ResourceRequirement">;
  readonly type: Known<string>;
  readonly value: Field<string>;
  /** Present if the container shares GPUs, with its limits. */
  readonly sharingStrategy: Field<ObjectView<"SharingStrategy">>;
}

/** The resource requirements of all containers, in order. */
export function resourceRequirementsOf(task: TaskDefinition): readonly ResourceRequirement[] {
  return task.containers.flatMap((container) => {
    const list = container.view.objects("resourceRequirements");
    if (!isKnown(list)) return [];
    return knownElements(list).flatMap((element): readonly ResourceRequirement[] => {
      const view = element.value;
      const type = view.string("type");
      if (!isWritten(type)) return [];
      const sharingStrategy = view.object("sharingStrategy");
      return [{ container, list, element, view, type, value: view.string("value"), sharingStrategy }];
    });
  });
}
