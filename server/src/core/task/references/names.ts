import { FIRELENS_DRIVER } from "../../facts/log-drivers";
import { type TextRange, touches } from "../../text/text";
import { isKnown } from "../fields";
import type { TaskDefinition } from "../model";
import { type HostMention, hostMentionsOf } from "./host-mentions";
import { type NameKind, namePositions, scopeOf } from "./name-positions";
import { insideString } from "./string-range";

/** A place in the text that means something with a name. */
export interface NamePlace {
  /** The characters of the name, without quotes. In a link only those before the colon. */
  readonly range: TextRange;
  /** The whole string with its quotes. A cursor anywhere in it is at this place. */
  readonly whole: TextRange;
}

/** A place that declares a name. */
export interface Declaration extends NamePlace {
  /** The whole container, volume, port mapping or link. */
  readonly owner: TextRange;
}

/** A place that mentions something by its name, or means it without the name. */
export interface Reference extends NamePlace {
  /**
   * Whether the place does not contain the name: the log driver `awsfirelens` sends logs to the log router without
   * naming it, and a text with the alias of a link means its container. A rename does not change such a place.
   */
  readonly implicit: boolean;
  /** The host mention; left out for other places. */
  readonly mention?: HostMention;
}

/** A name with all its places in the file. Both lists are in text order. */
export interface TaskName {
  readonly kind: NameKind;
  readonly name: string;
  /** Several if two things share the name; none if nothing in the file has it. */
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  /** The container in which the name is known, by its start. Undefined if the whole task knows it. */
  readonly scope: number | undefined;
}

/**
 * The names of containers, volumes and ports, the aliases of links and host names, with the texts that address a
 * container by one of them. Unknown values, such as placeholders, are not names. Port names have no references, because
 * only services refer to them.
 */
export function namesOf(task: TaskDefinition): readonly TaskName[] {
  const names = new Map<
    string,
    TaskName & { readonly declarations: Declaration[]; readonly references: Reference[] }
  >();
  for (const { kind, name, range, whole, owner, scope } of namePositions(task)) {
    if (name === undefined) continue;
    const key = keyOf(kind, name, scope);
    const entry = names.get(key) ?? { kind, name, declarations: [], references: [], scope };
    names.set(key, entry);
    if (owner === undefined) entry.references.push({ range, whole, implicit: false });
    else entry.declarations.push({ range, whole, owner });
  }
  for (const mention of hostMentionsOf(task)) {
    for (const { key, implicit } of namesMentioned(mention)) {
      names.get(key)?.references.push({ range: mention.range, whole: mention.range, implicit, mention });
    }
  }
  const senders = logSenders(task);
  for (const router of logRouters(task)) {
    const references = names.get(keyOf("container", router))?.references;
    for (const sender of senders) references?.push(sender);
  }
  for (const { references } of names.values()) references.sort((a, b) => a.range.start - b.range.start);
  return [...names.values()];
}

function keyOf(kind: NameKind, name: string, scope?: number): string {
  return scope === undefined ? `${kind} ${name}` : `${kind} ${name} ${scope}`;
}

/** The names that a host in a text means, each with whether a rename leaves the text unchanged. */
function namesMentioned({ by, host, link, target }: HostMention): readonly { key: string; implicit: boolean }[] {
  if (by === "hostname" || by === "linked-hostname" || by === "own-hostname") {
    return [{ key: keyOf("hostname", host), implicit: false }];
  }
  if (link?.alias === undefined) return [{ key: keyOf("container", host), implicit: false }];
  const alias = { key: keyOf("alias", host, scopeOf(link.container)), implicit: false };
  const name = target?.name;
  return name !== undefined && isKnown(name)
    ? [alias, { key: keyOf("container", name.value), implicit: true }]
    : [alias];
}

/** A name with the place that the cursor is on. */
export interface NameAt extends TaskName {
  readonly place: Declaration | Reference;
}

/**
 * The names at a cursor, first the one that is written there. None if there is no name; several for a log driver if
 * there are several log routers, and for an alias, which also means a container.
 */
export function namesAt(task: TaskDefinition, offset: number): readonly NameAt[] {
  const found = namesOf(task).flatMap((name): readonly NameAt[] => {
    const places = [...name.declarations, ...name.references].filter(({ whole }) => touches(whole, offset));
    const place = places.find(({ range }) => touches(range, offset)) ?? places[0];
    return place === undefined ? [] : [{ ...name, place }];
  });
  const distance = ({ place }: NameAt): number =>
    (touches(place.range, offset) ? 0 : 2) + Number("implicit" in place && place.implicit);
  return found.sort((a, b) => distance(a) - distance(b));
}

/** The names of the containers with a `firelensConfiguration`, each once. ECS accepts only one such container. */
function logRouters({ containers }: TaskDefinition): ReadonlySet<string> {
  const routers = containers.filter(({ firelensConfiguration }) => isKnown(firelensConfiguration));
  return new Set(routers.flatMap(({ name }) => (isKnown(name) ? [name.value] : [])));
}

/** The log drivers that send logs to the log router. */
function logSenders({ containers }: TaskDefinition): readonly Reference[] {
  return containers.flatMap(({ view }): readonly Reference[] => {
    const configuration = view.object("logConfiguration");
    const driver = isKnown(configuration) ? configuration.value.string("logDriver") : configuration;
    if (!isKnown(driver) || driver.value !== FIRELENS_DRIVER) return [];
    return [{ range: insideString(driver.range), whole: driver.range, implicit: true }];
  });
}
