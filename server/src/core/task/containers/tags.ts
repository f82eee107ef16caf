import { type Said, say, word } from "../../text/say";
import { type Field, isKnown, type Known } from "../fields";
import { knownElements } from "../known-elements";
import type { TaskDefinition } from "../model";
import type { ObjectView } from "../views";

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

/** The most characters that the key and the value of a tag can have. */
export const LONGEST_TAG_KEY = 128;
export const LONGEST_TAG_VALUE = 256;

/** The most tags that a task definition can have. */
export const MOST_TAGS = 50;

/** Why ECS rejects the key or the value of a tag. */
export interface TagProblem {
  /** The end of a sentence that begins with the key or the value. */
  readonly what: Said;
  readonly why: Said;
}

/** What is wrong with a key or a value; nothing if ECS accepts it. */
export function tagProblem(text: string, most: number): TagProblem | undefined {
  const length = [...text].length;
  if (length > most) return { what: say`has ${length} characters`, why: say`ECS accepts at most ${most}` };
  if (/^aws:/i.test(text)) {
    return { what: say`begins with ${word("aws:")}`, why: say`This prefix is reserved for AWS` };
  }
  const stranger = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.exec(text)?.[0];
  if (stranger === undefined) return undefined;
  const why = say`ECS accepts only letters, digits, spaces and ${word("_ . : / = + - @")}`;
  return { what: say`contains ${stranger}`, why };
}
