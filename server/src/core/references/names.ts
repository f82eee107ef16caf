import { isKnown } from "../model/fields";
import type { TaskDefinition } from "../model/model";
import { FIRELENS_DRIVER } from "../spec/log-drivers";
import { type TextRange, touches } from "../syntax/text";
import { type NameKind, namePositions } from "./name-positions";
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
  /** The whole container, volume or port mapping. */
  readonly owner: TextRange;
}

/** A place that speaks of something by its name, or means it without one. */
export interface Reference extends NamePlace {
  /**
   * Whether the name itself is not there: the log driver `awsfirelens` sends logs to the log router without naming
   * it. Such a place stays as it is when the name changes.
   */
  readonly implicit: boolean;
}

/** A name with all its places in the file, each list in the order of the text. */
export interface TaskName {
  readonly kind: NameKind;
  readonly name: string;
  /** Several where two things share the name; none where nothing in the file has it. */
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
}

/** A thing that has a name, with what refers to it. */
export interface NamedThing {
  readonly kind: NameKind;
  readonly name: string;
  readonly declaration: Declaration;
  /** Things that share a name share these. */
  readonly references: readonly Reference[];
}

/**
 * The names of containers, volumes and ports. What is unknown, such as a placeholder, is no name. Only services refer
 * to port names, so within the file these have no references.
 */
export function namesOf(task: TaskDefinition): readonly TaskName[] {
  const names = new Map<
    string,
    TaskName & { readonly declarations: Declaration[]; readonly references: Reference[] }
  >();
  for (const { kind, name, range, whole, owner } of namePositions(task)) {
    if (name === undefined) continue;
    const key = `${kind} ${name}`;
    const entry = names.get(key) ?? { kind, name, declarations: [], references: [] };
    names.set(key, entry);
    if (owner === undefined) entry.references.push({ range, whole, implicit: false });
    else entry.declarations.push({ range, whole, owner });
  }
  const senders = logSenders(task);
  for (const router of logRouters(task)) {
    const references = names.get(`container ${router}`)?.references;
    for (const sender of senders) references?.push(sender);
  }
  for (const { references } of names.values()) references.sort((a, b) => a.range.start - b.range.start);
  return [...names.values()];
}

/** Everything that has a name, with what refers to it; two things of the same name are two entries. */
export function referencesOf(task: TaskDefinition): readonly NamedThing[] {
  return namesOf(task).flatMap(({ kind, name, declarations, references }) =>
    declarations.map((declaration) => ({ kind, name, declaration, references })),
  );
}

/** A name with the place of it that a cursor is on. */
export interface NameAt extends TaskName {
  readonly place: Declaration | Reference;
}

/** The names that a cursor is on: none away from names, several where a log driver means several log routers. */
export function namesAt(task: TaskDefinition, offset: number): readonly NameAt[] {
  return namesOf(task).flatMap((name) => {
    const place = [...name.declarations, ...name.references].find(({ whole }) => touches(whole, offset));
    return place === undefined ? [] : [{ ...name, place }];
  });
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
