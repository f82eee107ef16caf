import type { Field, Known, ObjectView } from "../model/fields";
import { isKnown } from "../model/fields";
import { knownElements } from "../model/known-elements";
import type { TaskDefinition } from "../model/model";

/**
 * One tag of a task definition.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
 */
export interface TaskTag {
  /** The whole `tags` member. */
  readonly list: Known<readonly Field<ObjectView>[]>;
  readonly element: Known<ObjectView>;
  readonly key: Field<string>;
  readonly value: Field<string>;
}

/** The tags of a task definition that can be read, in order. */
export function tagsOf(task: TaskDefinition): readonly TaskTag[] {
  const list = task.view?.objects("tags", ["key", "value"]);
  if (list === undefined || !isKnown(list)) return [];
  return knownElements(list).map((element) => ({
    list,
    element,
    key: element.value.string("key"),
    value: element.value.string("value"),
  }));
}
