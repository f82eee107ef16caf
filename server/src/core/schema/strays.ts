import { type Member, type ObjectNode, textOf } from "../document/node";
import type { TaskDefinitionKind } from "../facts/field-spec";
import { KINDS } from "../facts/generated/structures";
import {
  describeOnlyOf,
  fieldInAnySpelling,
  fieldNames,
  fieldOf,
  fieldsOf,
  isContainerStructure,
  isRootStructure,
  plainStructure,
} from "../facts/structure";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholders";
import { memberCalled } from "../values/member-names";
import { fitsExactly, innerStructure } from "./fits";
import { type ForeignObject, foreignObject, wrappedTask } from "./foreign-objects";

/** What an object is instead of the structure that belongs where it stands. */
export type StrayKind =
  | { readonly kind: "foreign"; readonly foreign: ForeignObject }
  /** Another structure of ECS: `node` holds its members, for a task definition in a wrapper what is inside. */
  | { readonly kind: "structure"; readonly structure: string; readonly node: ObjectNode };

/**
 * What an object is that clearly is not the structure in whose place it stands, and clearly is another one.
 *
 * @param kind what the task definition around it is for, which tells the structures that it can be
 * @returns nothing for one that is as it should be, incomplete or misspelt, or that may be either
 */
export function strayKind(node: ObjectNode, expected: string, kind: TaskDefinitionKind): StrayKind | undefined {
  const members = seenMembers(node);
  if (members === undefined || isOwnByValue(members, expected)) return undefined;
  const foreign = foreignObject(node, expected);
  if (foreign !== undefined) return { kind: "foreign", foreign };
  if (members.every((member) => isExpected(member, expected))) return undefined;
  const wrapped = wrappedTask(node);
  if (wrapped !== undefined) return { kind: "structure", structure: KINDS[kind].root, node: wrapped };
  let best: { readonly structure: string; readonly fit: number } | undefined;
  let even = false;
  for (const structure of STRUCTURES_BY_KIND[kind]) {
    const fit = structure === expected || isPartOf(structure, expected) ? 0 : fitOf(members, structure, expected);
    if (fit === 0 || fit < (best?.fit ?? 0)) continue;
    even = fit === best?.fit;
    best = { structure, fit };
  }
  return best === undefined || even ? undefined : { kind: "structure", structure: best.structure, node };
}

/** All structures within a task definition of each kind, itself included. */
const STRUCTURES_BY_KIND: Readonly<Record<TaskDefinitionKind, readonly string[]>> = {
  task: structuresIn(KINDS.task.root),
  daemon: structuresIn(KINDS.daemon.root),
};

function structuresIn(root: string): readonly string[] {
  const found = new Set([root]);
  for (const structure of found) {
    for (const { type } of fieldsOf(structure)) {
      const inner = innerStructure(type);
      if (inner !== undefined) found.add(inner);
    }
  }
  return [...found];
}

/** The members that count, or nothing where there are none, or one is a template's or still being typed. */
function seenMembers(node: ObjectNode): readonly Member[] | undefined {
  const members = [...new Map(node.members.map((member) => [member.key, member])).values()];
  const settled = members.every(({ key, value }) => value !== undefined && !hasPlaceholder(key));
  return members.length > 0 && settled ? members : undefined;
}

/** How many members show that an object is a structure; 0 where it need not be that, or may be what is expected. */
function fitOf(members: readonly Member[], structure: string, expected: string): number {
  const own = members.filter(({ key, value }) => {
    const name = nameIn(structure, key);
    const type = name === undefined ? undefined : fieldOf(structure, name)?.type;
    return type !== undefined && fitsExactly(type, value);
  });
  const strangers = members.filter(
    (member) => !own.includes(member) && !describeOnlyOf(structure).includes(member.key),
  );
  if (strangers.some(({ key }) => nameIn(expected, key) !== undefined)) return 0;
  if (strangers.length > own.length / 4 || !hasNeeded(own, structure)) return 0;
  // A resource limit by its name is one, however its limits are called.
  if (own.some((member) => isListed(member, expected) && !isListed(member, structure))) return 0;
  const names = fieldNames(expected);
  const telling = own.some((member) => {
    const known = nameIn(expected, member.key) !== undefined || memberCalled(member.key, names) !== undefined;
    return !known || (!isExpected(member, expected) && isListed(member, structure));
  });
  if (!telling) return 0;
  const [only, ...more] = own;
  // One key alone shows it only where it is of several words, and is none of those that are expected, misspelt.
  const alone = more.length === 0 ? only?.key : undefined;
  if (alone !== undefined && (!/[a-z][A-Z]/.test(alone) || isMeant(alone, names))) return 0;
  return own.length;
}

/** Whether a key may be one of some names, misspelt or by another word. */
function isMeant(key: string, names: readonly string[]): boolean {
  return (memberCalled(key, names) ?? nearest(key, names)) !== undefined;
}

/** Whether a member is one of those that are expected, with a value that ECS lists for it where it lists some. */
function isExpected({ key, value }: Member, expected: string): boolean {
  const type = fieldOf(expected, key)?.type;
  if (type === undefined) return false;
  return type.kind !== "string" || type.values === undefined || fitsExactly(type, value);
}

/** Whether the value of a member is one of those that ECS lists for it. */
function isListed({ key, value }: Member, structure: string): boolean {
  const type = fieldOf(structure, key)?.type;
  return (
    type?.kind === "string" && type.values !== undefined && /./.test(textOf(value) ?? "") && fitsExactly(type, value)
  );
}

/** The member of a structure that a key is, in whatever case. */
function nameIn(structure: string, key: string): string | undefined {
  if (fieldOf(structure, key) !== undefined) return key;
  return fieldInAnySpelling(structure, key);
}

/** Members without which nobody would take an object for the structure, where the table requires none, or others. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  [KINDS.task.root]: ["containerDefinitions"],
  [KINDS.task.container]: ["name"],
  DockerVolumeConfiguration: ["driver"],
  EFSAuthorizationConfig: ["accessPointId"],
  KeyValuePair: ["name", "value"],
  MountPoint: ["containerPath"],
  ResourceRequirement: ["type", "value"],
  SystemControl: ["namespace"],
  Tag: ["key", "value"],
  TaskDefinitionPlacementConstraint: ["type", "expression"],
  Volume: ["name"],
  VolumeFrom: ["sourceContainer"],
};

function hasNeeded(own: readonly Member[], structure: string): boolean {
  const has = (name: string): boolean => own.some(({ key }) => nameIn(structure, key) === name);
  if (structure === "Device") {
    // Kubernetes and others mount folders of the host by the same words.
    return own.some(({ key, value }) => nameIn(structure, key) === "hostPath" && /^\/dev\//.test(textOf(value) ?? ""));
  }
  if (structure === "PortMapping") return has("containerPort") || has("containerPortRange");
  if (isContainerStructure(structure) && !has("image") && own.length < 4) return false;
  const needed =
    NEEDED[plainStructure(structure)] ?? fieldsOf(structure).flatMap((field) => (field.required ? [field.name] : []));
  return needed.every(has);
}

/** Values by which an object is what is expected, whatever its keys are: `net.core.somaxconn` is a system control. */
const OWN_VALUES: Readonly<Record<string, RegExp>> = {
  EnvironmentFile: /^arn:[^:]+:s3:::/,
  HostEntry: /^\d{1,3}(?:\.\d{1,3}){3}$/,
  Secret: /^arn:[^:]+:(?:ssm|secretsmanager):/,
  SystemControl: /^(?:abi|fs|kernel|net|user|vm)\.[\w.-]+$/,
};

function isOwnByValue(members: readonly Member[], expected: string): boolean {
  const form = OWN_VALUES[expected];
  return form !== undefined && members.some(({ value }) => form.test(textOf(value) ?? ""));
}

/**
 * Whether a structure is the value of a member of another, so that its members only stand one level too high, which
 * is said of each. Of a container or a task nobody leaves out all but one part.
 */
function isPartOf(structure: string, whole: string): boolean {
  if (isContainerStructure(whole) || isRootStructure(whole)) return false;
  return fieldsOf(whole).some(({ type }) => innerStructure(type) === structure);
}
