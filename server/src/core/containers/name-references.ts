import { type Field, isKnown, type Known } from "../model/fields";
import { isWritten } from "../model/known-elements";
import type { TaskDefinition } from "../model/model";
import { linksOf } from "../network/links";
import type { TextRange } from "../syntax/text";
import { dependenciesOf } from "./dependencies";
import { mountPointsOf, volumesOf } from "./volumes";
import { volumeSourcesOf } from "./volumes-from";

/** A container or volume, by the places of its name. */
export interface NameReferences {
  /** Where its name is given to it. */
  readonly declaration: TextRange;
  /** The values elsewhere in the file that name it, in the order of the text. */
  readonly references: readonly TextRange[];
}

/**
 * Who names which container and volume. A name that two of them share is left out, since nobody can say which one is
 * meant, and so is one that is unknown.
 */
export function nameReferencesOf(task: TaskDefinition): readonly NameReferences[] {
  const proxy = isKnown(task.proxyConfiguration) ? [task.proxyConfiguration.value.string("containerName")] : [];
  const toContainers = [
    ...dependenciesOf(task).map(({ target }) => target),
    ...linksOf(task).map(({ field, target }) => ({ value: target, range: field.range })),
    ...volumeSourcesOf(task).map(({ source }) => source),
    ...proxy.filter(isKnown),
  ];
  const toVolumes = mountPointsOf(task)
    .map(({ sourceVolume }) => sourceVolume)
    .filter(isKnown);
  return [...declared(task.containers, toContainers), ...declared(volumesOf(task)?.volumes ?? [], toVolumes)];
}

function declared(
  things: readonly { readonly name: Field<string> }[],
  references: readonly Pick<Known<string>, "value" | "range">[],
): readonly NameReferences[] {
  const names = things.map(({ name }) => name).filter(isWritten);
  return names
    .filter(({ value }) => names.filter((other) => other.value === value).length === 1)
    .map(({ value, range }) => ({
      declaration: range,
      references: references
        .filter((reference) => reference.value === value)
        .map((reference) => reference.range)
        .sort((a, b) => a.start - b.start),
    }));
}
