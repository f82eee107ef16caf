import { type Said, say } from "../../text/say";
import { type Field, isKnown, type Known } from "../fields";
import { knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";

/** An entry of `links`, with its two parts. */
export interface Link {
  /** The container that has the link. */
  readonly container: ContainerDefinition;
  /** The whole `links` member. */
  readonly list: Known<readonly Field<string>[]>;
  readonly field: Known<string>;
  /** The name of the container that it links to. */
  readonly target: string;
  /** The name of the other container within this one; `undefined` if the link has no alias. */
  readonly alias: string | undefined;
}

/** The longest part of a link, in characters. */
export const LONGEST_LINK_PART = 255;

/** The links of all containers that have the form `container` or `container:alias`, in order. */
export function linksOf(task: TaskDefinition): readonly Link[] {
  return task.containers.flatMap((container) => {
    const list = container.links;
    if (!isKnown(list)) return [];
    return knownElements(list).flatMap((field): readonly Link[] => {
      if (linkProblem(field.value) !== undefined) return [];
      const [target = "", alias] = field.value.split(":");
      return [{ container, list, field, target, alias }];
    });
  });
}

/**
 * What keeps a text from being a link, as a clause; nothing if it is one.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function linkProblem(text: string): Said | undefined {
  const parts = text.split(":");
  if (text === "") return say`this link is empty`;
  if (parts.length > 2) return say`link ${text} has more than one colon`;
  if (parts[0] === "") return say`link ${text} has no container name before the colon`;
  if (parts[1] === "") return say`link ${text} has no alias after the colon`;
  const stranger = /[^A-Za-z0-9_:-]/u.exec(text)?.[0];
  if (stranger !== undefined) {
    return stranger.trim() === "" ? say`link ${text} contains white space` : say`link ${text} contains ${stranger}`;
  }
  const longest = Math.max(...parts.map((part) => part.length));
  return longest > LONGEST_LINK_PART ? say`link ${text} has a part with ${longest} characters` : undefined;
}
