import { rename, set } from "../changes/change";
import type { TaskDefinition } from "../model/model";
import { type Fix, fixes } from "../rule";
import { COMPOSE_KEYS, DOCKERFILE_KEYS, MISTAKEN_MEMBERS, SCHEMA_KEY } from "../spec/foreign-keys";
import { DAEMON_ONLY, KINDS, ROOT_STRUCTURE, SERVICE_ONLY } from "../spec/generated/structures";
import { LAUNCH_TYPES } from "../spec/launch-types";
import { describeOnlyOf, fieldNames, fieldOf, isContainerStructure, isRootStructure } from "../spec/structure";
import { memberOf, type SyntaxNode } from "../syntax/syntax";
import { memberCalled } from "../values/member-names";
import { nearest } from "../values/nearest";
import { beginning, quoted } from "../words";
import { lackOfDaemons } from "./daemon-properties";
import type { UnknownProperty } from "./deviation";
import { environmentSecret } from "./environment-secret";
import { fits, isUnknownValue } from "./fits";
import { platformFamily } from "./platform-family";
import { lastResort, type Meaning, nameOf, removal } from "./property-meaning";
import { placeElsewhere } from "./property-moves";

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
  if (property.sameLetters !== undefined) return renaming(property, property.sameLetters, all);
  if (isRootStructure(structure) && isContainerList(member.value)) {
    return renaming(property, "containerDefinitions");
  }
  // A container has words of its own: the test of a health check is never its command.
  const called = isContainerStructure(structure) ? undefined : memberCalled(member.key, names);
  if (called !== undefined) return renaming(property, called);
  const meaning =
    platformFamily(property) ??
    environmentSecret(property) ??
    ofOtherKind(property, "here") ??
    placeElsewhere(task, property) ??
    ofOtherKind(property, "anywhere") ??
    foreign(task, property);
  if (meaning !== undefined) return meaning;
  if (member.key === SCHEMA_KEY) {
    const message = `${SCHEMA_KEY} is for editors, and the AWS CLI refuses it; remove it, and name the schema in the settings of your editor.`;
    return { message, fixes: [removal(property)] };
  }
  const similar = nearest(member.key, names);
  if (similar !== undefined) return renaming(property, similar);
  return {
    message: `${startOf(property)}; remove it.`,
    fixes: [removal(property)],
  };
}

/** Whether a value can be nothing but the containers of a task: a list of objects with an image each. */
function isContainerList(value: SyntaxNode | undefined): boolean {
  if (value?.kind !== "array" || value.elements.length === 0) return false;
  return value.elements.every((element) => element.kind === "object" && memberOf(element, "image") !== undefined);
}

/** What only ordinary task definitions have, in one of a daemon. */
function ofOtherKind(property: UnknownProperty, place: "here" | "anywhere"): Meaning | undefined {
  const lack = lackOfDaemons(property.structure, property.member.key, place);
  return lack === undefined ? undefined : { message: `${lack}; remove it.`, fixes: [removal(property)] };
}

/** What is said of each: `linuxParameters has no property "maxSwapp"`. */
function startOf({ object, member }: UnknownProperty): string {
  const name = nameOf(object);
  return `${name === object.at ? name : beginning(name)} has no property ${quoted(member.key)}`;
}

function renaming(property: UnknownProperty, name: string, all?: Fix): Meaning {
  const { object } = property;
  const start = startOf(property);
  if (memberOf(object.node, name) !== undefined) {
    return { message: `${start}, and ${name} is there already; remove it.`, fixes: [removal(property)] };
  }
  return {
    message: `${start}; write ${name}.`,
    fixes: fixes(renamingOf(property, name), all, lastResort(property)),
  };
}

/** A word of docker-compose, of services, or of a neighbouring list. */
function foreign(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const { key } = member;
  const list = MISTAKEN_MEMBERS.get(`${structure}.${key}`);
  if (
    list !== undefined &&
    object.list !== undefined &&
    ["environment", "secrets"].includes(object.field?.name ?? "")
  ) {
    const isSecret = structure === "Secret" && memberOf(object.node, "valueFrom") === undefined;
    return { message: list, fixes: fixes(isSecret ? renamingOf(property, "valueFrom") : undefined) };
  }
  if (structure === ROOT_STRUCTURE && SERVICE_ONLY.includes(key)) {
    const start = `${key} belongs to a service or to a run of the task, not to the task definition`;
    if (key === "launchType") return launchType(property, start);
    return { message: `${start}; set it where the service is made.`, fixes: [removal(property)] };
  }
  if (structure === KINDS.daemon.root && DAEMON_ONLY.includes(key)) {
    const message = `${key} belongs to the daemon, not to its task definition; set it where the daemon is created.`;
    return { message, fixes: [removal(property)] };
  }
  const ours = isContainerStructure(structure) ? COMPOSE_KEYS.get(key) : undefined;
  if (ours === undefined || (task.kind === "daemon" && fieldOf(structure, ours.split(".")[0] ?? "") === undefined)) {
    return undefined;
  }
  const field = fieldOf(structure, ours);
  const renamed = field !== undefined && memberOf(object.node, ours) === undefined && fits(field.type, member.value);
  const tool = DOCKERFILE_KEYS.includes(key) ? "Dockerfiles" : "docker-compose";
  return {
    message: `${key} is a word of ${tool}; in ECS that is ${ours}.`,
    fixes: fixes(renamed ? renamingOf(property, ours) : undefined, lastResort(property)),
  };
}

/** The launch type of a service, which a task definition only requires. */
function launchType(property: UnknownProperty, start: string): Meaning {
  const { object, member } = property;
  if (memberOf(object.node, "requiresCompatibilities") !== undefined) {
    return { message: `${start}; remove it.`, fixes: [removal(property)] };
  }
  const { value } = member;
  const type = value?.kind === "scalar" ? nearest(String(value.value), LAUNCH_TYPES) : undefined;
  const meant = type ?? (value !== undefined && isUnknownValue(value) ? { taken: value } : undefined);
  const replacing: Fix | undefined =
    value === undefined || meant === undefined
      ? undefined
      : {
          title: type === undefined ? "Write requiresCompatibilities" : `Write requiresCompatibilities ["${type}"]`,
          safe: false,
          changes: [
            rename(member, "requiresCompatibilities"),
            set({ site: { parent: object.node, key: member.key } }, [meant]),
          ],
        };
  return {
    message: `${start}; write requiresCompatibilities.`,
    fixes: fixes(replacing, lastResort(property)),
  };
}

function renamingOf({ member }: UnknownProperty, name: string): Fix {
  return { title: `Rename ${member.key} to ${name}`, safe: false, changes: [rename(member, name)] };
}
