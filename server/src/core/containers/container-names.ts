import { isKnown } from "../model/fields";
import type { TaskDefinition } from "../model/model";
import { allOf, anyOf, type Said, say } from "../say";

/**
 * The names of all containers of the task, in order.
 *
 * @returns nothing where a name or a container is missing or unknown, or where there is no container at all:
 * then a name can't be said to be missing
 */
export function containerNames(task: TaskDefinition): readonly string[] | undefined {
  const names = task.containers.map(({ name }) => name).filter(isKnown);
  if (!task.containersComplete || names.length === 0 || names.length < task.containers.length) return undefined;
  return names.map(({ value }) => value);
}

/** How many names a message lists before it becomes hard to read. */
const MOST_NAMES_LISTED = 5;

/** What to write instead of a name that no container has, as a remedy: the nearest name, or those that there are. */
export function availableNames(names: readonly string[], nearest: string | undefined): Said {
  if (nearest !== undefined) return say`use ${nearest}`;
  if (names.length === 1) return say`its only container is ${names[0] ?? ""}`;
  const more = names.length - MOST_NAMES_LISTED;
  const listed = more > 0 ? allOf([...names.slice(0, MOST_NAMES_LISTED), say`${more} more`]) : anyOf(names);
  return say`name one of its containers: ${listed}`;
}
