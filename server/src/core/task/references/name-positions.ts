import { hasPlaceholder } from "../../text/placeholders";
import type { TextRange } from "../../text/text";
import { type Link, linksOf } from "../containers/links";
import { volumesOf } from "../containers/volumes";
import { type Field, isAbsent, isKnown } from "../fields";
import { knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import { type AnyView, unlistedObject } from "../views";
import { insideString, rangeInString } from "./string-range";

/** What has names in a task definition. An alias is the name that a link gives its container. */
export type NameKind = "container" | "volume" | "port" | "alias" | "hostname";

/** A place for a name. */
export interface NamePosition {
  readonly kind: NameKind;
  /** Undefined if the place can't be read: a placeholder, a value of another type, or one that is being typed. */
  readonly name: string | undefined;
  /** The characters of the name, without quotes. In a link only those before the colon. */
  readonly range: TextRange;
  /** The whole value as written, with quotes if it has them. */
  readonly whole: TextRange;
  /** What has the name: a whole container, volume, port mapping or link. Undefined if the name is a reference. */
  readonly owner: TextRange | undefined;
  /** The container in which the name is known, by its start. Left out if the whole task knows it. */
  readonly scope?: number;
}

/** Every place for the name of a container, a volume or a port, and for aliases and host names, by kind. */
export function namePositions(task: TaskDefinition): readonly NamePosition[] {
  const { text } = task.tree;
  const { containers, portMappings, proxyConfiguration } = task;
  const proxy = isKnown(proxyConfiguration) ? [proxyConfiguration.value.string("containerName")] : [];
  return [
    ...containers.flatMap(({ name, view }) => position("container", name, view)),
    ...proxy.flatMap((name) => position("container", name)),
    ...containers.flatMap(({ view }) => [
      ...textsIn(view, "links").flatMap((link) => linkPosition(text, link)),
      ...membersIn(view, "dependsOn", "containerName").flatMap((name) => position("container", name)),
      ...membersIn(view, "volumesFrom", "sourceContainer").flatMap((name) => position("container", name)),
      // A bare name, as in docker-compose, is not an object but still means the container.
      ...["dependsOn", "volumesFrom"]
        .flatMap((list) => textsIn(view, list).filter(isKnown))
        .flatMap((name) => position("container", name)),
    ]),
    ...(volumesOf(task)?.volumes ?? []).flatMap(({ name, view }) => position("volume", name, view)),
    ...containers.flatMap(({ view }) =>
      membersIn(view, "mountPoints", "sourceVolume").flatMap((name) => position("volume", name)),
    ),
    ...portMappings.flatMap(({ name, view }) => position("port", name, view)),
    ...containers.flatMap(({ hostname, view }) => position("hostname", hostname, view)),
    ...linksOf(task).flatMap((link) => aliasPosition(text, link)),
  ];
}

/** The alias after the colon of a link. Only the link's own container knows it. */
function aliasPosition(text: string, { container, field, target, alias }: Link): readonly NamePosition[] {
  if (alias === undefined) return [];
  const start = target.length + 1;
  const range = rangeInString(text, field.range, start, start + alias.length);
  const scope = scopeOf(container);
  return [{ kind: "alias", name: alias, range, whole: range, owner: field.range, scope }];
}

/** The scope of a name that only one container knows. */
export function scopeOf({ view }: ContainerDefinition): number {
  return view.node.range.start;
}

/** The strings of a list, or the only one if its brackets are missing. */
function textsIn(view: AnyView, list: string): readonly Field<string>[] {
  const texts = view.strings(list);
  const only = view.string(list);
  return isKnown(texts) ? texts.value : isKnown(only) ? [only] : [];
}

/** A member of each readable object in a list, or of the only one if the brackets of the list are missing. */
function membersIn(view: AnyView, list: string, key: string): readonly Field<string>[] {
  const only = unlistedObject(view, list);
  const objects = only === undefined ? knownElements(view.objects(list)).map(({ value }) => value) : [only];
  return objects.map((each) => each.string(key));
}

function position(kind: NameKind, field: Field<string>, owner?: AnyView): readonly NamePosition[] {
  if (isAbsent(field)) return [];
  const place = { kind, whole: field.range, owner: owner?.node.range };
  if (!isKnown(field)) {
    // Without a value the range is that of the key, where no name belongs.
    return field.range === field.keyRange ? [] : [{ ...place, name: undefined, range: field.range }];
  }
  // An empty text is not a name.
  return field.value === "" ? [] : [{ ...place, name: field.value, range: insideString(field.range) }];
}

/** The container name in a link, without the alias after the colon. */
function linkPosition(text: string, field: Field<string>): readonly NamePosition[] {
  if (isAbsent(field)) return [];
  const place = { kind: "container", whole: field.range, owner: undefined } as const;
  const name = isKnown(field) ? (field.value.split(":")[0] ?? "") : nameBeforePlaceholder(text, field.range);
  if (name === undefined) return [{ ...place, name, range: field.range }];
  return name === "" ? [] : [{ ...place, name, range: rangeInString(text, field.range, 0, name.length) }];
}

/** The name in `"db:${ALIAS}"`, where only the alias is a placeholder; nothing for any other text. */
function nameBeforePlaceholder(text: string, { start, end }: TextRange): string | undefined {
  const name = /^"([A-Za-z0-9_-]+):.*"$/.exec(text.slice(start, end))?.[1];
  return name === undefined || hasPlaceholder(name) ? undefined : name;
}
