import { isKnown } from "../model/fields";
import type { TaskDefinition } from "../model/model";
import { quoted } from "../words";

/**
 * The names of all containers of the task, in order.
 *
 * @returns nothing where a name or a container is missing or unknown, or where there is no container at all:
 * then nobody can say that a name is not in the task
 */
export function containerNames(task: TaskDefinition): readonly string[] | undefined {
  const names = task.containers.map(({ name }) => name).filter(isKnown);
  if (!task.containersComplete || names.length === 0 || names.length < task.containers.length) return undefined;
  return names.map(({ value }) => value);
}

/** How many names a message lists before it becomes hard to read. */
const MOST_NAMES_LISTED = 5;

/** The part of a message that tells which names there are: `the nearest name is "web"`, or all of them. */
export function availableNames(names: readonly string[], nearest: string | undefined): string {
  if (nearest !== undefined) return `the nearest name is ${quoted(nearest)}`;
  const listed = names.slice(0, MOST_NAMES_LISTED).map(quoted);
  if (names.length > MOST_NAMES_LISTED)
    return `the task has ${listed.join(", ")} and ${names.length - listed.length} more`;
  const last = listed.pop() ?? "";
  return `the task has ${listed.length === 0 ? "only " : `${listed.join(", ")} and `}${last}`;
}
