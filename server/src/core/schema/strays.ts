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
  structuresNaming,
} from "../facts/structure";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholders";
import { memberCalled } from "../values/member-names";
import { fitsExactly, innerStructure } from "./fits";
import { type ForeignObject, foreignObject, wrappedTask } from "./foreign-objects";

/** What an object is instead of the expected structure. */
export type StrayKind =
  | { readonly kind: "foreign"; readonly foreign: ForeignObject }
  /** Another structure of ECS. `node` contains its members; for a wrapped task definition, it is the inner object. */
  | { readonly kind: "structure"; readonly structure: string; readonly node: ObjectNode };

/**
 * What an object is, if it clearly is another structure than expected.
 *
 * @param kind the kind of the task definition, which limits the possible structures
 * @returns `undefined` for an object that is or may be the expected structure, even incomplete or misspelled
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
  // Nearly all structures have none of the members, and trying one takes a while.
  const possible = new Set(members.flatMap(({ key }) => [...structuresNaming(key)]));
  for (const structure of STRUCTURES_BY_KIND[kind]) {
    if (!possible.has(structure)) continue;
    const fit = structure === expected || isPartOf(structure, expected) ? 0 : fitOf(members, structure, expected);
    if (fit === 0 || fit < (best?.fit ?? 0)) continue;
    even = fit === best?.fit;
    best = { structure, fit };
  }
  return best === undefined || even ? undefined : { kind: "structure", structure: best.structure, node };
}

/** All structures within a task definition of each kind, including itself. */
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

/** The effective members; `undefined` if there are none, or one is a placeholder or still being typed. */
function seenMembers(node: ObjectNode): readonly Member[] | undefined {
  const members = [...new Map(node.members.map((member) => [member.key, member])).values()];
  const settled = members.every(({ key, value }) => value !== undefined && !hasPlaceholder(key));
  return members.length > 0 && settled ? members : undefined;
}

/** How many members show that an object is a structure; 0 if it need not be one, or may be the expected structure. */
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
  // A known value, such as the name of a ulimit, identifies the expected structure whatever its other keys are.
  if (own.some((member) => isListed(member, expected) && !isListed(member, structure))) return 0;
  const names = fieldNames(expected);
  const telling = own.some((member) => {
    const known = nameIn(expected, member.key) !== undefined || memberCalled(member.key, names) !== undefined;
    return !known || (!isExpected(member, expected) && isListed(member, structure));
  });
  if (!telling) return 0;
  const [only, ...more] = own;
  // A single key is enough only if it has several words and is not a misspelling of an expected one.
  const alone = more.length === 0 ? only?.key : undefined;
  if (alone !== undefined && (!/[a-z][A-Z]/.test(alone) || isMeant(alone, names))) return 0;
  return own.length;
}

/** Whether a key may mean one of some names, misspelled or by another word. */
function isMeant(key: string, names: readonly string[]): boolean {
  return (memberCalled(key, names) ?? nearest(key, names)) !== undefined;
}

/** Whether a member is expected, with a listed value if ECS lists values for it. */
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

/** The member of a structure that a key names, in any case. */
function nameIn(structure: string, key: string): string | undefined {
  if (fieldOf(structure, key) !== undefined) return key;
  return fieldInAnySpelling(structure, key);
}

/** Members that an object needs to count as the structure, for structures whose required members don't show it. */
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
    // Kubernetes and others use the same words for folders of the host.
    return own.some(({ key, value }) => nameIn(structure, key) === "hostPath" && /^\/dev\//.test(textOf(value) ?? ""));
  }
  if (structure === "PortMapping") return has("containerPort") || has("containerPortRange");
  if (isContainerStructure(structure) && !has("image") && own.length < 4) return false;
  const needed =
    NEEDED[plainStructure(structure)] ?? fieldsOf(structure).flatMap((field) => (field.required ? [field.name] : []));
  return needed.every(has);
}

/** Values that identify the expected structure whatever the keys are: `net.core.somaxconn` is a system control. */
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
 * Whether a structure is the value of a member of another one, so that its members are only one level too high, which
 * each of their findings says. Not for containers and tasks, which always have other members too.
 */
function isPartOf(structure: string, whole: string): boolean {
  if (isContainerStructure(whole) || isRootStructure(whole)) return false;
  return fieldsOf(whole).some(({ type }) => innerStructure(type) === structure);
}
