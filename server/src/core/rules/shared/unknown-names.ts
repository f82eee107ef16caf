import { groupedBy } from "../../task/by-key";
import { is, isKnown } from "../../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../../task/model";
import { isOnlySameName, nearestName } from "../../text/nearest";
import { allOf, type Said, say } from "../../text/say";

/** A place in the file that refers to something of the task by name. */
interface Named {
  readonly name: string;
  /**
   * The container with the reference. It must not name itself, nor another one twice. Omitted if any name is allowed.
   */
  readonly container?: ContainerDefinition;
}

/** A reference to something that the task does not have. */
interface UnknownName<R extends Named> {
  readonly reference: R;
  /** The name that is most likely meant, or nothing. */
  readonly meant: string | undefined;
  /** Whether it certainly means that name, since only case, hyphens, underscores or spaces differ. */
  readonly isSure: boolean;
}

/** The references whose name is not among those that the task has, in order. */
export function unknownNames<R extends Named>(
  references: readonly R[],
  names: readonly string[],
): readonly UnknownName<R>[] {
  const known = new Set(names);
  const named = groupedBy(references, ({ container }) => container);
  const taken = new Map([...named].map(([container, own]) => [container, new Set(own.map(({ name }) => name))]));
  return references.flatMap((reference) => {
    const { name, container } = reference;
    if (known.has(name)) return [];
    const isFree = (other: string): boolean =>
      container === undefined || (!is(container.name, other) && taken.get(container)?.has(other) !== true);
    const meant = nearestName(name, names, isFree);
    return [{ reference, meant, isSure: meant !== undefined && isOnlySameName(name, meant, names) }];
  });
}

/**
 * The references to a container that the task does not have, in order, each with what to write instead. None if a name
 * or a container is missing or unknown, or if there is no container: then no name can be said to be missing.
 */
export function unknownContainers<R extends Named>(
  task: TaskDefinition,
  references: readonly R[],
): readonly (UnknownName<R> & { readonly remedy: Said })[] {
  const names = task.containers.map(({ name }) => name).filter(isKnown);
  if (!task.containersComplete || names.length === 0 || names.length < task.containers.length) return [];
  const available = names.map(({ value }) => value);
  return unknownNames(references, available).map((unknown) => ({
    ...unknown,
    remedy: nameInstead(available, unknown.meant),
  }));
}

function nameInstead(names: readonly string[], meant: string | undefined): Said {
  if (meant !== undefined) return say`name ${meant} instead`;
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return say`name ${only}, the only container of the task`;
  return say`name one of ${allOf(firstNames(names, (more) => say`${more} more`))}`;
}

/** How many names a message lists before it becomes hard to read. */
const MOST_NAMES_LISTED = 5;

/** The names that a message lists, and how many more there are; all if they are few. */
export function firstNames(names: readonly string[], andMore: (count: number) => Said): readonly (string | Said)[] {
  const listed = names.slice(0, MOST_NAMES_LISTED);
  const more = names.length - listed.length;
  return more === 0 ? listed : [...listed, andMore(more)];
}
