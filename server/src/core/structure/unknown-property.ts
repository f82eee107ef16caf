import { type Change, editsFor, remove } from "../edits/edits";
import type { TaskDefinition } from "../model/model";
import { type Fix, fixes } from "../rule";
import { COMPOSE_KEYS, MISTAKEN_MEMBERS, SCHEMA_KEY } from "../spec/foreign-keys";
import { DAEMON_ONLY, KINDS, ROOT_STRUCTURE, SERVICE_ONLY } from "../spec/generated/structures";
import { OPERATING_SYSTEM_FAMILIES } from "../spec/os-families";
import {
  describeOnlyOf,
  fieldNames,
  fieldOf,
  isContainerStructure,
  isRootStructure,
  structureLabel,
} from "../spec/structure";
import { terraformArgument } from "../spec/terraform-arguments";
import { memberOf } from "../syntax/syntax";
import { indentBefore } from "../syntax/text";
import { memberCalled } from "../values/member-names";
import { nearest, plainName } from "../values/nearest";
import { beginning, quoted } from "../words";
import { lackOfDaemons } from "./daemon-properties";
import { type Destination, objectAt, pathsTo, placing } from "./destinations";
import type { StructureObject, UnknownProperty } from "./deviation";
import { fits, innerStructure } from "./fits";

/** What an unknown property is most likely meant as: the end of a sentence about it, and what can be done. */
export interface Meaning {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** Whether the property is one that ECS writes into a description of the task, which has a rule of its own. */
export function isDescribeOnly({ structure, member }: UnknownProperty): boolean {
  return describeOnlyOf(structure).includes(member.key);
}

/**
 * What an unknown property is meant as. The surest reading first: another case, a member of the objects around or
 * within, a word of docker-compose or of services, and last a misspelling.
 *
 * @param all the fix that renames all keys of the file that are in another case
 */
export function meaningOf(task: TaskDefinition, property: UnknownProperty, all?: Fix): Meaning {
  const { structure, member } = property;
  const names = fieldNames(structure);
  if (property.sameLetters !== undefined) return renaming(task, property, property.sameLetters, all);
  // A container has words of its own: the test of a health check is never its command.
  const called = isContainerStructure(structure) ? undefined : memberCalled(member.key, names);
  if (called !== undefined) return renaming(task, property, called);
  const meaning =
    platformFamily(task, property) ??
    ofOtherKind(task, property, "here") ??
    elsewhere(task, property) ??
    ofOtherKind(task, property, "anywhere") ??
    foreign(task, property);
  if (meaning !== undefined) return meaning;
  if (member.key === SCHEMA_KEY) {
    const message = `${SCHEMA_KEY} is for editors, and the AWS CLI refuses it; remove it, and name the schema in the settings of your editor.`;
    return { message, fixes: [removal(task, property)] };
  }
  const similar = nearest(member.key, names);
  if (similar !== undefined) return renaming(task, property, similar);
  return {
    message: `${startOf(property)}; remove it.`,
    fixes: [removal(task, property)],
  };
}

/** What only ordinary task definitions have, in one of a daemon. */
function ofOtherKind(task: TaskDefinition, property: UnknownProperty, place: "here" | "anywhere"): Meaning | undefined {
  const lack = lackOfDaemons(property.structure, property.member.key, place);
  return lack === undefined ? undefined : { message: `${lack}; remove it.`, fixes: [removal(task, property)] };
}

/** What is said of each: `linuxParameters has no property "maxSwapp"`. */
function startOf({ object, member }: UnknownProperty): string {
  const name = nameOf(object);
  return `${name === object.key ? name : beginning(name)} has no property ${quoted(member.key)}`;
}

/** How messages speak of an object: by its key, or as an element of its list. */
function nameOf({ structure = "", key, path }: StructureObject, article: "a" | "the" = "a"): string {
  if (isRootStructure(structure)) return `${article} ${structureLabel(structure)}`;
  if (key !== undefined) return key;
  if (isContainerStructure(structure)) return `${article} container`;
  return `an element of ${/([^.]*)\[\d+\]$/.exec(path)?.[1] ?? "a list"}`;
}

function renaming(task: TaskDefinition, property: UnknownProperty, name: string, all?: Fix): Meaning {
  const { object } = property;
  const start = startOf(property);
  if (memberOf(object.node, name) !== undefined) {
    return { message: `${start}, and ${name} is there already; remove it.`, fixes: [removal(task, property)] };
  }
  return { message: `${start}; write ${name}.`, fixes: fixes(rename(property, name), all, removal(task, property)) };
}

/** A member of an object around this one, or of one within it. */
function elsewhere(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const { key } = member;
  for (let around = object.parent; around !== undefined; around = around.parent) {
    const field = around.structure === undefined ? undefined : fieldOf(around.structure, key);
    if (field === undefined || around.structure === undefined || !fits(field.type, member.value)) continue;
    const place = nameOf(around, "the");
    const message = `${key} belongs to ${place}, not to ${nameOf(object)}`;
    const way = { start: { node: around.node, structure: around.structure }, path: [] };
    return moving(task, property, { message, place, way, sure: true });
  }
  // In a bare array the task is in another file.
  const inTerraform = task.form === "array" && task.kind === "task" && isContainerStructure(structure);
  const argument = inTerraform ? terraformArgument(key) : undefined;
  if (argument !== undefined) {
    const message = `${key} belongs to the task definition, so Terraform drops it here; set ${argument} of the aws_ecs_task_definition resource.`;
    return { message, fixes: [removal(task, property)] };
  }
  return within(task, property);
}

/** A member of an object within this one, or within one around it. */
function within(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { key, value } = property.member;
  for (let around: StructureObject | undefined = property.object; around !== undefined; around = around.parent) {
    const { structure, node } = around;
    if (structure === undefined) continue;
    const paths = pathsTo(structure, key, value);
    const ways = paths.map((path): Destination => ({ start: { node, structure }, path }));
    const way = ways.find((each) => objectAt(each) !== undefined) ?? ways[0];
    const last = way?.path.at(-1);
    if (way === undefined || last === undefined) continue;
    // What lies further away shares short words with much that is meant otherwise.
    if ((around !== property.object || way.path.length > 1) && (paths.length > 1 || !/[a-z][A-Z]/.test(key))) continue;
    const inner = innerStructure(last.type) ?? "";
    const listed = last.type.kind === "list" ? `an element of ${last.name}` : last.name;
    const place = isContainerStructure(inner) ? "a container" : listed;
    const message = `${key} belongs to ${place}, not to ${nameOf(property.object)}`;
    return moving(task, property, { message, place, way, sure: paths.length === 1 });
  }
  return undefined;
}

interface Move {
  /** The message up to the remedy. */
  readonly message: string;
  readonly place: string;
  readonly way: Destination;
  /** Whether it is the only place, so that what the file lacks of it can be begun. */
  readonly sure: boolean;
}

function moving(task: TaskDefinition, property: UnknownProperty, { message, place, way, sure }: Move): Meaning {
  const { text } = task.tree;
  const { key, value, keyRange } = property.member;
  const node = objectAt(way);
  if (node !== undefined && memberOf(node, key) !== undefined) {
    return { message: `${message}, and stands there already; remove it here.`, fixes: [removal(task, property)] };
  }
  const written = value && text.slice(value.range.start, value.range.end);
  const possible = written !== undefined && (sure || node !== undefined);
  const change = possible ? placing(way, key, written, indentBefore(text, keyRange.start)) : undefined;
  return {
    message: `${message}; move it there.`,
    fixes: fixes(relocation(task, property, place, change), removal(task, property)),
  };
}

function relocation(
  task: TaskDefinition,
  { object, member }: UnknownProperty,
  place: string,
  change: Change | undefined,
): Fix | undefined {
  if (change === undefined) return undefined;
  const gone = remove({ site: { parent: object.node, key: member.key } });
  const edits = () => editsFor(task.tree, [gone, change]);
  return { title: `Move ${member.key} to ${place}`, safe: false, edits };
}

/** The operating system as an answer of DescribeTasks names it, which is a member of the task definition elsewhere. */
function platformFamily(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const field = fieldOf(ROOT_STRUCTURE, "runtimePlatform");
  if (structure !== ROOT_STRUCTURE || member.key !== "platformFamily" || field === undefined) return undefined;
  const start = "platformFamily is what ECS calls the operating system of a running task";
  const said = member.value?.kind === "scalar" ? String(member.value.value) : "";
  const family = OPERATING_SYSTEM_FAMILIES.find((each) => plainName(each) === plainName(said));
  const way: Destination = { start: { node: object.node, structure }, path: [field] };
  const there = objectAt(way);
  const written = there !== undefined && memberOf(there, "operatingSystemFamily") !== undefined;
  const change = family && placing(way, "operatingSystemFamily", JSON.stringify(family), "");
  return {
    message: written
      ? `${start}, and runtimePlatform has operatingSystemFamily already; remove it.`
      : `${start}; write operatingSystemFamily in runtimePlatform.`,
    fixes: fixes(relocation(task, property, "runtimePlatform.operatingSystemFamily", change), removal(task, property)),
  };
}

/** A word of docker-compose, of services, or of a neighbouring list. */
function foreign(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const { key } = member;
  const list = MISTAKEN_MEMBERS.get(`${structure}.${key}`);
  if (list !== undefined && /\.(?:environment|secrets)\[\d+\]$/.test(object.path)) {
    const isSecret = structure === "Secret" && memberOf(object.node, "valueFrom") === undefined;
    return { message: list, fixes: fixes(isSecret ? rename(property, "valueFrom") : undefined) };
  }
  if (structure === ROOT_STRUCTURE && SERVICE_ONLY.includes(key)) {
    const remedy = key === "launchType" ? "write requiresCompatibilities" : "set it where the service is made";
    const meant = `${key} belongs to a service or to a run of the task, not to the task definition; ${remedy}.`;
    return { message: meant, fixes: [removal(task, property)] };
  }
  if (structure === KINDS.daemon.root && DAEMON_ONLY.includes(key)) {
    const message = `${key} belongs to the daemon, not to its task definition; set it where the daemon is created.`;
    return { message, fixes: [removal(task, property)] };
  }
  const ours = isContainerStructure(structure) ? COMPOSE_KEYS.get(key) : undefined;
  if (ours === undefined || (task.kind === "daemon" && fieldOf(structure, ours.split(".")[0] ?? "") === undefined)) {
    return undefined;
  }
  const field = fieldOf(structure, ours);
  const renamed = field !== undefined && memberOf(object.node, ours) === undefined && fits(field.type, member.value);
  return {
    message: `${key} is a word of docker-compose; in ECS that is ${ours}.`,
    fixes: fixes(renamed ? rename(property, ours) : undefined, removal(task, property)),
  };
}

function rename({ member }: UnknownProperty, name: string): Fix {
  const edits = () => [{ range: member.keyRange, newText: JSON.stringify(name) }];
  return { title: `Rename ${member.key} to ${name}`, safe: false, edits };
}

function removal(task: TaskDefinition, { object, member }: UnknownProperty): Fix {
  const edits = () => editsFor(task.tree, [remove({ site: { parent: object.node, key: member.key } })]);
  return { title: `Remove ${member.key}`, safe: false, edits };
}
