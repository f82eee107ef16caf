import { type Field, isKnown, type Known } from "../fields";
import type { ContainerDefinition, TaskDefinition } from "../model";
import type { HeldBy, HolderOf, ObjectView, Structure } from "../views";

/** An object in one of the lists of a container, such as a mount point. */
export interface Entry<S extends Structure> {
  readonly container: ContainerDefinition;
  /** The whole list. */
  readonly list: Known<readonly Field<ObjectView<S>>[]>;
  readonly element: Known<ObjectView<S>>;
  readonly view: ObjectView<S>;
}

/** The objects in a list of a container that can be read, in order. */
export function entriesOf<K extends HolderOf<"ContainerDefinition", "objects">>(
  container: ContainerDefinition,
  key: K,
): readonly Entry<HeldBy<"ContainerDefinition", "objects", K>>[] {
  return entriesIn({ containers: [container] }, key);
}

/** The objects in the same list of all containers that can be read, in order. */
export function entriesIn<K extends HolderOf<"ContainerDefinition", "objects">>(
  { containers }: Pick<TaskDefinition, "containers">,
  key: K,
): readonly Entry<HeldBy<"ContainerDefinition", "objects", K>>[] {
  const entries: Entry<HeldBy<"ContainerDefinition", "objects", K>>[] = [];
  // Loops, since many rules look through the same lists, and most containers have none.
  for (const container of containers) {
    const list = container.view.objects(key);
    if (!isKnown(list)) continue;
    for (const element of list.value) {
      if (isKnown(element)) entries.push({ container, list, element, view: element.value });
    }
  }
  return entries;
}

/** A container with one of its objects, such as its health check. */
export interface Holder<S extends Structure> {
  readonly container: ContainerDefinition;
  readonly field: Known<ObjectView<S>>;
  /** The object. */
  readonly held: ObjectView<S>;
}

/** The containers in which an object can be read, in order, each with the object. */
export function holdersOf<K extends HolderOf<"ContainerDefinition", "object">>(
  { containers }: TaskDefinition,
  key: K,
): readonly Holder<HeldBy<"ContainerDefinition", "object", K>>[] {
  const holders: Holder<HeldBy<"ContainerDefinition", "object", K>>[] = [];
  for (const container of containers) {
    const field = container.view.object(key);
    if (isKnown(field)) holders.push({ container, field, held: field.value });
  }
  return holders;
}
