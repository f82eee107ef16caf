import { allOf, type Said, say } from "../../text/say";
import { isKnown } from "../fields";
import type { TaskDefinition } from "../model";

/**
 * The names of all containers of the task, in order.
 *
 * @returns nothing if a name or a container is missing or unknown, or if there is no container at all: then no name
 * can be said to be missing from the task
 */
export function containerNames(task: TaskDefinition): readonly string[] | undefined {
  const names = task.containers.map(({ name }) => name).filter(isKnown);
  if (!task.containersComplete || names.length === 0 || names.length < task.containers.length) return undefined;
  return names.map(({ value }) => value);
}

/** How many names a message lists before it becomes hard to read. */
const MOST_NAMES_LISTED = 5;

/** What to write instead of a name that the task does not have: the nearest one, or one of all that there are. */
export function availableNames(names: readonly string[], nearest: string | undefined): Said {
  if (nearest !== undefined) return say`name ${nearest} instead`;
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return say`name ${only}, the only container of the task`;
  if (names.length <= MOST_NAMES_LISTED) return say`name one of ${allOf(names)}`;
  const listed = names.slice(0, MOST_NAMES_LISTED);
  return say`name one of ${allOf([...listed, say`${names.length - listed.length} more`])}`;
}
