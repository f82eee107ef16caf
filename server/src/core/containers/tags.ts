import type { Field, Known, ObjectView } from "../model/fields";
import { isKnown } from "../model/fields";
import { knownElements } from "../model/known-elements";
import type { TaskDefinition } from "../model/model";
import { quoted } from "../words";

/**
 * One tag of a task definition.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
 */
export interface TaskTag {
  /** The whole `tags` member. */
  readonly list: Known<readonly Field<ObjectView<"Tag">>[]>;
  readonly element: Known<ObjectView<"Tag">>;
  readonly key: Field<string>;
  readonly value: Field<string>;
}

/** The tags of a task definition that can be read, in order. */
export function tagsOf(task: TaskDefinition): readonly TaskTag[] {
  const list = task.view?.objects("tags");
  if (list === undefined || !isKnown(list)) return [];
  return knownElements(list).map((element) => ({
    list,
    element,
    key: element.value.string("key"),
    value: element.value.string("value"),
  }));
}

/** The most characters that the key of a tag has, and the value of one. */
export const LONGEST_TAG_KEY = 128;
export const LONGEST_TAG_VALUE = 256;

/** The most tags that a task definition has. */
export const MOST_TAGS = 50;

/** What keeps ECS from taking a key or a value, as the end of a sentence; nothing if it takes it. */
export function tagProblem(text: string, most: number): string | undefined {
  const length = [...text].length;
  if (length > most) return `has ${length} characters, and ECS takes at most ${most}`;
  if (/^aws:/i.test(text)) return "begins with aws:, which is reserved for AWS itself";
  const stranger = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.exec(text)?.[0];
  if (stranger === undefined) return undefined;
  return `holds ${quoted(stranger)}, and ECS takes only letters, digits, spaces and _ . : / = + - @`;
}
