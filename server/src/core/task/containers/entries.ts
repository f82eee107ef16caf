import { type Field, isKnown, type Known } from "../fields";
import { knownElements } from "../known-elements";
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
  const list = container.view.objects(key);
  if (!isKnown(list)) return [];
  return knownElements(list).map((element) => ({ container, list, element, view: element.value }));
}

/** The objects in the same list of all containers that can be read, in order. */
export function entriesIn<K extends HolderOf<"ContainerDefinition", "objects">>(
  { containers }: TaskDefinition,
  key: K,
): readonly Entry<HeldBy<"ContainerDefinition", "objects", K>>[] {
  return containers.flatMap((container) => entriesOf(container, key));
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
  return containers.flatMap((container) => {
    const field = container.view.object(key);
    return isKnown(field) ? [{ container, field, held: field.value }] : [];
  });
}
