import { editsFor, remove, setText } from "../edits/edits";
import type { TaskDefinition } from "../model/model";
import { type Fix, fixes } from "../rule";
import type { FieldSpec } from "../spec/field-spec";
import { COMPOSE_KEYS, MISTAKEN_MEMBERS, SCHEMA_KEY } from "../spec/foreign-keys";
import { DESCRIBE_ONLY, ROOT_STRUCTURE, SERVICE_ONLY } from "../spec/generated/structures";
import {
  aStructure,
  CONTAINER_STRUCTURE,
  fieldNames,
  fieldOf,
  fieldsOf,
  memberOrder,
  structureLabel,
} from "../spec/structure";
import { memberOf, type ObjectNode } from "../syntax/syntax";
import { memberCalled } from "../values/member-names";
import { nearest, plainName } from "../values/nearest";
import { fits, innerStructure } from "./fits";
import type { UnknownProperty } from "./structure";

/** What an unknown property is most likely meant as: the end of a sentence about it, and what can be done. */
export interface Meaning {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** Whether the property is one that ECS writes into a description of the task, which has a rule of its own. */
export function isDescribeOnly({ structure, member }: UnknownProperty): boolean {
  return structure === ROOT_STRUCTURE && DESCRIBE_ONLY.includes(member.key);
}

/**
 * What an unknown property is meant as. The surest reading first: another case, a member of the objects around or
 * within, a word of docker-compose or of services, and last a misspelling.
 */
export function meaningOf(task: TaskDefinition, property: UnknownProperty): Meaning {
  const { structure, member } = property;
  const names = fieldNames(structure);
  const sameLetters = names.find((name) => plainName(name) === plainName(member.key));
  if (sameLetters !== undefined) return renaming(task, property, sameLetters);
  // A container has words of its own: the test of a health check is never its command.
  const called = structure === CONTAINER_STRUCTURE ? undefined : memberCalled(member.key, names);
  if (called !== undefined) return renaming(task, property, called);
  const meaning = elsewhere(task, property) ?? foreign(task, property);
  if (meaning !== undefined) return meaning;
  if (member.key === SCHEMA_KEY) {
    const message = `${SCHEMA_KEY} is for editors, and the AWS CLI refuses it; remove it, and name the schema in the settings of your editor.`;
    return { message, fixes: [removal(task, property)] };
  }
  const similar = nearest(member.key, names);
  if (similar !== undefined) return renaming(task, property, similar);
  return {
    message: `ECS knows no property ${quoted(member.key)} in ${aStructure(structure)}; remove it.`,
    fixes: [removal(task, property)],
  };
}

function renaming(task: TaskDefinition, property: UnknownProperty, name: string): Meaning {
  const { object, structure, member } = property;
  const start = `ECS knows no property ${quoted(member.key)} in ${aStructure(structure)}`;
  if (memberOf(object.node, name) !== undefined) {
    return { message: `${start}, and ${name} is there already; remove it.`, fixes: [removal(task, property)] };
  }
  return { message: `${start}; write ${name}.`, fixes: [rename(property, name), removal(task, property)] };
}

/** A member of an object around this one, or of one within it. */
function elsewhere(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const { key } = member;
  for (let around = object.parent; around !== undefined; around = around.parent) {
    const field = around.structure === undefined ? undefined : fieldOf(around.structure, key);
    if (field === undefined || around.structure === undefined || !fits(field.type, member.value)) continue;
    const place = structureLabel(around.structure);
    const message = `${key} belongs to the ${place}, not to ${aStructure(structure)}`;
    return moving(task, property, { message, place: `the ${place}`, node: around.node, structure: around.structure });
  }
  // In a bare array the task is in another file.
  const outermost =
    task.form === "array" && structure === CONTAINER_STRUCTURE ? fieldOf(ROOT_STRUCTURE, key) : undefined;
  if (outermost !== undefined && fits(outermost.type, member.value)) {
    const message = `${key} belongs to the task definition, not to a container definition; move it there.`;
    return { message, fixes: [removal(task, property)] };
  }
  for (const field of fieldsOf(structure)) {
    const inner = innerStructure(field.type);
    if (inner === undefined || fieldOf(inner, key) === undefined) continue;
    const place = field.type.kind === "list" ? aStructure(inner) : field.name;
    const message = `${key} belongs to ${place}, not to ${aStructure(structure)}`;
    return moving(task, property, { message, place, node: onlyObject(object.node, field), structure: inner });
  }
  return undefined;
}

interface Destination {
  /** The message up to the remedy. */
  readonly message: string;
  readonly place: string;
  /** The object to move to; nothing if there is none, or no single one. */
  readonly node: ObjectNode | undefined;
  readonly structure: string;
}

function moving(
  task: TaskDefinition,
  property: UnknownProperty,
  { message, place, node, structure }: Destination,
): Meaning {
  const { key } = property.member;
  if (node !== undefined && memberOf(node, key) !== undefined) {
    return { message: `${message}, and stands there already; remove it here.`, fixes: [removal(task, property)] };
  }
  const fix: Fix | undefined = node && {
    title: `Move ${key} to ${place}`,
    safe: false,
    edits: () => {
      const { text } = task.tree;
      const { value, keyRange } = property.member;
      if (value === undefined) return [];
      const site = { parent: node, key, order: memberOrder(structure) };
      const written = text.slice(value.range.start, value.range.end);
      const indent = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, keyRange.start))?.[1] ?? "";
      const changes = [remove({ site: { parent: property.object.node, key } }), setText({ site }, written, indent)];
      return editsFor(task.tree, changes);
    },
  };
  return { message: `${message}; move it there.`, fixes: fixes(fix, removal(task, property)) };
}

/** A word of docker-compose, of services, or of a neighbouring list. */
function foreign(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const { key } = member;
  const list = MISTAKEN_MEMBERS.get(`${structure}.${key}`);
  if (list !== undefined && /\.(?:environment|secrets)\[\d+\]$/.test(object.path)) {
    return { message: list, fixes: [] };
  }
  if (structure === ROOT_STRUCTURE && SERVICE_ONLY.includes(key)) {
    const remedy = key === "launchType" ? "write requiresCompatibilities" : "set it where the service is made";
    const meant = `${key} belongs to a service or to a run of the task, not to the task definition; ${remedy}.`;
    return { message: meant, fixes: [removal(task, property)] };
  }
  const ours = structure === CONTAINER_STRUCTURE ? COMPOSE_KEYS.get(key) : undefined;
  if (ours === undefined) return undefined;
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

function quoted(key: string): string {
  return JSON.stringify(key);
}

/** The object that a member holds, or the only one of its list. */
function onlyObject(node: ObjectNode, field: FieldSpec): ObjectNode | undefined {
  const value = memberOf(node, field.name)?.value;
  if (value?.kind === "object") return value;
  const only = value?.kind === "array" && value.elements.length === 1 ? value.elements[0] : undefined;
  return only?.kind === "object" ? only : undefined;
}
