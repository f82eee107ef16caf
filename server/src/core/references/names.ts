import { isKnown } from "../model/fields";
import type { TaskDefinition } from "../model/model";
import { FIRELENS_DRIVER } from "../spec/log-drivers";
import { type TextRange, touches } from "../syntax/text";
import { type HostMention, hostMentionsOf } from "./host-mentions";
import { type NameKind, namePositions, scopeOf } from "./name-positions";
import { insideString } from "./string-range";

/** A place in the text that stands for something with a name. */
export interface NamePlace {
  /** The characters of the name, without quotes; of a link only what precedes the colon. */
  readonly range: TextRange;
  /** The whole string with its quotes. A cursor anywhere in it is on this place. */
  readonly whole: TextRange;
}

/** The place that gives a name. */
export interface Declaration extends NamePlace {
  /** The whole container, volume, port mapping or link. */
  readonly owner: TextRange;
}

/** A place that speaks of something by its name, or means it without one. */
export interface Reference extends NamePlace {
  /**
   * Whether the name itself is not there: the log driver `awsfirelens` sends logs to the log router without naming it,
   * and a text that has the alias of a link means its container. Such a place stays as it is when the name changes.
   */
  readonly implicit: boolean;
  /** The mention of a host; nothing for any other place. */
  readonly mention?: HostMention;
}

/** A name with all its places in the file, each list in the order of the text. */
export interface TaskName {
  readonly kind: NameKind;
  readonly name: string;
  /** Several where two things share the name; none where nothing in the file has it. */
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  /** Where the name holds: in one container, by where that begins. Nothing where all of the task knows it. */
  readonly scope: number | undefined;
}

/**
 * The names of containers, volumes and ports, the aliases of links and host names, with the texts that speak to a
 * container by one of them. What is unknown, such as a placeholder, is no name. Only services refer to port names, so
 * within the file these have no references.
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

/** The names that a host in a text stands for, each with whether it stays when the name changes. */
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

/** A name with the place of it that a cursor is on. */
export interface NameAt extends TaskName {
  readonly place: Declaration | Reference;
}

/**
 * The names that a cursor is on, the one that is written there first: none away from names, several where a log driver
 * means several log routers, and on an alias, which stands for a container.
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

/** The names of the containers that have a `firelensConfiguration`, each once. ECS takes one such container. */
function logRouters({ containers }: TaskDefinition): ReadonlySet<string> {
  const routers = containers.filter(({ firelensConfiguration }) => isKnown(firelensConfiguration));
  return new Set(routers.flatMap(({ name }) => (isKnown(name) ? [name.value] : [])));
}

/** The log drivers that hand logs to the log router. */
function logSenders({ containers }: TaskDefinition): readonly Reference[] {
  return containers.flatMap(({ view }): readonly Reference[] => {
    const configuration = view.object("logConfiguration");
    const driver = isKnown(configuration) ? configuration.value.string("logDriver") : configuration;
    if (!isKnown(driver) || driver.value !== FIRELENS_DRIVER) return [];
    return [{ range: insideString(driver.range), whole: driver.range, implicit: true }];
  });
}
