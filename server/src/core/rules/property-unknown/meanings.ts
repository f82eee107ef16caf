import type { UnknownProperty } from "../../deviations/deviation";
import { rename, set } from "../../document/change";
import { memberOf, type SyntaxNode } from "../../document/node";
import {
  COMPOSE_ELSEWHERE,
  COMPOSE_KEYS,
  DOCKERFILE_KEYS,
  MISTAKEN_MEMBERS,
  SCHEMA_KEY,
} from "../../facts/foreign-keys";
import { DAEMON_ONLY, KINDS, ROOT_STRUCTURE, SERVICE_ONLY } from "../../facts/generated/structures";
import { LAUNCH_TYPES } from "../../facts/launch-types";
import { fieldNames, fieldOf, isContainerStructure, isRootStructure } from "../../facts/structure";
import { renaming } from "../../findings/builders";
import { type Fix, fixes } from "../../findings/rule";
import { lackOfDaemons } from "../../schema/daemon-properties";
import { fits, isUnknownValue } from "../../schema/fits";
import type { TaskDefinition } from "../../task/model";
import { nearest } from "../../text/nearest";
import { member as nameOfMember, type Said, say, word } from "../../text/say";
import { memberCalled } from "../../values/member-names";
import { environmentSecret } from "./environment-secret";
import { platformFamily } from "./platform-family";
import { lastResort, type Meaning, nameOf, removal } from "./property-meaning";
import { placeElsewhere } from "./property-moves";

/**
 * What an unknown property means. The most certain reading comes first: another case, a member of the objects around or
 * within, a word of docker-compose or of services, and last a misspelling.
 *
 * @param all the fix that renames all keys of the file that are in another case
 */
export function meaningOf(task: TaskDefinition, property: UnknownProperty, all?: Fix): Meaning {
  const { structure, member } = property;
  const names = fieldNames(structure);
  if (property.sameLetters !== undefined) return misspelt(property, property.sameLetters, all);
  if (isRootStructure(structure) && isContainerList(member.value)) {
    return misspelt(property, "containerDefinitions");
  }
  // Containers are special: the test of a health check is never the command of the container.
  const called = isContainerStructure(structure) ? undefined : memberCalled(member.key, names);
  if (called !== undefined) return misspelt(property, called);
  const meaning =
    platformFamily(property) ??
    environmentSecret(property) ??
    ofOtherKind(property, "here") ??
    placeElsewhere(task, property) ??
    ofOtherKind(property, "anywhere") ??
    foreign(task, property);
  if (meaning !== undefined) return meaning;
  if (member.key === SCHEMA_KEY) {
    return {
      what: say`${word(SCHEMA_KEY)} is only for editors`,
      remedy: say`remove it, and set the schema in the settings of your editor`,
      why: say`The AWS CLI rejects it`,
      fixes: [removal(property)],
    };
  }
  const similar = nearest(member.key, names);
  if (similar !== undefined) return misspelt(property, similar);
  return { what: unknown(property), remedy: say`remove it`, fixes: [removal(property)] };
}

/** Whether a value can be nothing but the containers of a task: a list of objects with an image each. */
function isContainerList(value: SyntaxNode | undefined): boolean {
  if (value?.kind !== "array" || value.elements.length === 0) return false;
  return value.elements.every((element) => element.kind === "object" && memberOf(element, "image") !== undefined);
}

/** The meaning of a member of ordinary task definitions in a daemon task definition. */
function ofOtherKind(property: UnknownProperty, place: "here" | "anywhere"): Meaning | undefined {
  const lack = lackOfDaemons(property.structure, property.member.key, place);
  return lack && { ...lack, remedy: say`remove it`, fixes: [removal(property)] };
}

/** Says that a property is unknown: `linuxParameters has no property "maxSwapp"`. */
function unknown({ object, member }: UnknownProperty): Said {
  return say`${nameOf(object)} has no property ${member.key}`;
}

function misspelt(property: UnknownProperty, name: string, all?: Fix): Meaning {
  const { object } = property;
  const what = unknown(property);
  const right = nameOfMember(name);
  if (memberOf(object.node, name) !== undefined) {
    return { what, remedy: say`remove it`, why: say`${right} is already there`, fixes: [removal(property)] };
  }
  return {
    what,
    remedy: say`write ${right}`,
    fixes: fixes(renaming(property.member, name), all, lastResort(property)),
  };
}

/** The meaning of a key of docker-compose, of services, or of a similar list. */
function foreign(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const { key } = member;
  const name = nameOfMember(key);
  const mistake = MISTAKEN_MEMBERS.get(`${structure}.${key}`);
  if (
    mistake !== undefined &&
    object.list !== undefined &&
    ["environment", "secrets"].includes(object.field?.name ?? "")
  ) {
    const isSecret = structure === "Secret" && memberOf(object.node, "valueFrom") === undefined;
    return { ...mistake, fixes: fixes(isSecret ? renaming(property.member, "valueFrom") : undefined) };
  }
  if (structure === ROOT_STRUCTURE && SERVICE_ONLY.includes(key)) {
    const what = say`${name} belongs to a service or to a run of the task, not to the task definition`;
    if (key === "launchType") return launchType(property, what);
    return { what, remedy: say`set it in the service`, fixes: [removal(property)] };
  }
  if (structure === KINDS.daemon.root && DAEMON_ONLY.includes(key)) {
    const what = say`${name} belongs to the daemon, not to its task definition`;
    return { what, remedy: say`set it in the daemon`, fixes: [removal(property)] };
  }
  const what = DOCKERFILE_KEYS.includes(key)
    ? say`${name} is a word of Dockerfiles`
    : say`${name} is a word of docker-compose`;
  const elsewhere = isContainerStructure(structure) ? COMPOSE_ELSEWHERE.get(key) : undefined;
  if (elsewhere !== undefined && task.kind !== "daemon") {
    return { what, remedy: say`use ${elsewhere}`, fixes: [lastResort(property)] };
  }
  const ours = isContainerStructure(structure) ? COMPOSE_KEYS.get(key) : undefined;
  if (ours === undefined || (task.kind === "daemon" && fieldOf(structure, ours.split(".")[0] ?? "") === undefined)) {
    return undefined;
  }
  const field = fieldOf(structure, ours);
  const renamed = field !== undefined && memberOf(object.node, ours) === undefined && fits(field.type, member.value);
  return {
    what,
    remedy: say`use ${pathWords(ours)}`,
    fixes: fixes(renamed ? renaming(property.member, ours) : undefined, lastResort(property)),
  };
}

/** A path with the names of its members: `linuxParameters.capabilities.add`. */
function pathWords(path: string): Said {
  return path
    .split(".")
    .map(nameOfMember)
    .reduce((outer, inner) => say`${outer}.${inner}`);
}

/** The launch type of a service, which a task definition only requires. */
function launchType(property: UnknownProperty, what: Said): Meaning {
  const { object, member } = property;
  if (memberOf(object.node, "requiresCompatibilities") !== undefined) {
    return { what, remedy: say`remove it`, fixes: [removal(property)] };
  }
  const { value } = member;
  const type = value?.kind === "scalar" ? nearest(String(value.value), LAUNCH_TYPES) : undefined;
  const meant = type ?? (value !== undefined && isUnknownValue(value) ? { taken: value } : undefined);
  const replacing: Fix | undefined =
    value === undefined || meant === undefined
      ? undefined
      : {
          title:
            type === undefined
              ? say`Write {requiresCompatibilities}`
              : say`Write {requiresCompatibilities} ${word(`["${type}"]`)}`,
          safe: false,
          changes: [
            rename(member, "requiresCompatibilities"),
            set({ site: { parent: object.node, key: member.key } }, [meant]),
          ],
        };
  return {
    what,
    remedy: say`write {requiresCompatibilities}`,
    fixes: fixes(replacing, lastResort(property)),
  };
}
