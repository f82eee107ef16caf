import { type Change, remove } from "../changes/change";
import type { TaskDefinition } from "../model/model";
import { type Fix, fixes } from "../rule";
import type { TypedObject } from "../schema/typed-tree";
import { FARGATE_GAPS } from "../spec/platform-gaps";
import { fieldOf, fieldsOf, isContainerStructure, memberInOtherCase } from "../spec/structure";
import { terraformArgument } from "../spec/terraform-arguments";
import { type Member, memberOf } from "../syntax/syntax";
import { andList } from "../words";
import { type Destination, objectAt, pathsTo, placing, placingTogether } from "./destinations";
import type { UnknownProperty } from "./deviation";
import { fits, innerStructure } from "./fits";
import { lastResort, type Meaning, nameOf, removal } from "./property-meaning";

/** What an unknown property means as a member of an object around its own, or of one within it; nothing if none has it. */
export function placeElsewhere(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const key = meantKey(member);
  for (let around = object.parent; around !== undefined; around = around.parent) {
    const field = around.structure === undefined ? undefined : fieldOf(around.structure, key);
    if (field === undefined || around.structure === undefined || !fits(field.type, member.value)) continue;
    // Almost everything has a name, so that one more is not meant for what has its own.
    if (key === "name" && memberOf(around.node, key) !== undefined) continue;
    const place = nameOf(around, "the");
    const message = belongs(member, place, object);
    const way: Destination = { start: { node: around.node, structure: around.structure }, path: [] };
    return moving(task, property, { message, place, way, sure: true });
  }
  // In a bare array the task is in another file.
  const inTerraform = task.form === "array" && task.kind === "task" && isContainerStructure(structure);
  const argument = inTerraform ? terraformArgument(key) : undefined;
  if (argument !== undefined) {
    const message = `${member.key} belongs to the task definition, so Terraform drops it here; set ${argument} of the aws_ecs_task_definition resource.`;
    return { message, fixes: [removal(property)] };
  }
  return within(task, property);
}

/** A member of an object within this one, or within one around it. */
function within(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const key = meantKey(property.member);
  const { value } = property.member;
  for (let around: TypedObject | undefined = property.object; around !== undefined; around = around.parent) {
    const { structure, node } = around;
    if (structure === undefined) continue;
    const paths = pathsTo(structure, key, value);
    const ways = paths.map((path): Destination => ({ start: { node, structure }, path }));
    const there = ways.find((each) => objectAt(each) !== undefined);
    const begun = there === undefined ? ways.filter((each) => companions(property, each).length > 1) : [];
    const [together] = begun.length > 1 ? begun.filter((each) => begunWith(property, each)) : begun;
    const way = there ?? together ?? ways[0];
    const last = way?.path.at(-1);
    if (way === undefined || last === undefined) continue;
    // What lies further away shares short words with much that is meant otherwise.
    if ((around !== property.object || way.path.length > 1) && (paths.length > 1 || !/[a-z][A-Z]/.test(key))) continue;
    const inner = innerStructure(last.type) ?? "";
    const listed = last.type.kind === "list" ? `an element of ${last.name}` : last.name;
    const place = isContainerStructure(inner) ? "a container" : listed;
    const message = belongs(property.member, place, property.object);
    return moving(task, property, { message, place, way, sure: paths.length === 1 || together !== undefined });
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
  const { value } = property.member;
  const key = meantKey(property.member);
  const node = objectAt(way);
  if (node !== undefined && memberOf(node, key) !== undefined) {
    return { message: `${message}, and stands there already; remove it here.`, fixes: [removal(property)] };
  }
  const lacking = noSuchPlace(task, property, way);
  if (lacking !== undefined) {
    return { message: `${key} belongs to ${place}, ${lacking}; remove it.`, fixes: [removal(property)] };
  }
  const group = node === undefined ? companions(property, way) : [];
  if (sure && group.length > 1) {
    const change = begunWith(property, way);
    const fix = change && relocation(property, group, place, change);
    if (fix !== undefined) return { message: `${message}; move it there.`, fixes: [fix, lastResort(property)] };
  }
  const change = value !== undefined && (sure || node !== undefined) ? placing(way, key, { taken: value }) : undefined;
  const fix = change && relocation(property, [property.member], place, change);
  const needed = fix === undefined && node === undefined && sure ? requiredIn(way) : [];
  const first = needed.length === 0 ? "" : `add ${place} with its ${andList(needed)} and `;
  return { message: `${message}; ${first}move it there.`, fixes: fixes(fix, lastResort(property)) };
}

/** What the object at the end of a way of one field can't be without. */
function requiredIn({ path }: Destination): readonly string[] {
  const [field, ...deeper] = path;
  if (field?.type.kind !== "structure" || deeper.length > 0) return [];
  return fieldsOf(field.type.name).flatMap(({ name, required }) => (required === true ? [name] : []));
}

function relocation({ object }: UnknownProperty, members: readonly Member[], place: string, change: Change): Fix {
  const gone = members.map(({ key }) => remove({ site: { parent: object.node, key } }));
  const title = `Move ${andList(members.map(({ key }) => key))} to ${place}`;
  return { title, safe: false, changes: [...gone, change] };
}

/** The members of the same object that can be meant only for the same place, in their order; the property among them. */
function companions({ object, structure }: UnknownProperty, { path }: Destination): readonly Member[] {
  const inner = innerStructure(path.at(-1)?.type ?? { kind: "string" }) ?? "";
  const seen = new Set<string>();
  return object.node.members.filter((member) => {
    const key = meantKey(member);
    const field = fieldOf(inner, key);
    if (field === undefined || fieldOf(structure, member.key) !== undefined || seen.has(key)) return false;
    seen.add(key);
    return member.value !== undefined && fits(field.type, member.value);
  });
}

/** The change that begins the object at the end of a way with all members that are meant for it, or nothing. */
function begunWith(property: UnknownProperty, way: Destination): Change | undefined {
  const members = companions(property, way).flatMap((member) =>
    member.value === undefined ? [] : [[meantKey(member), { taken: member.value }] as const],
  );
  return placingTogether(way, members);
}

/** The key of a member, in the case in which some structure has it. */
function meantKey({ key }: Member): string {
  return memberInOtherCase(key) ?? key;
}

function belongs(member: Member, place: string, object: TypedObject): string {
  const key = meantKey(member);
  const subject = key === member.key ? key : `${member.key} is ${key}, which`;
  return `${subject} belongs to ${place}, not to ${nameOf(object)}`;
}

/** Why the file can have no such member where it belongs: a clause that begins with "and" or "but"; nothing if it can. */
function noSuchPlace(
  task: TaskDefinition,
  { object, member }: UnknownProperty,
  { path }: Destination,
): string | undefined {
  if (path.at(-1)?.name !== "host") return undefined;
  const other = object.node.members.find(({ key }) => /VolumeConfiguration$|^configuredAtLaunch$/.test(key));
  if (other !== undefined) return `which a volume with ${other.key} can't have`;
  if (member.value?.kind === "scalar" && member.value.value === "") return "and it is empty";
  const gap = FARGATE_GAPS.find(({ in: place, key }) => place === "volumeHost" && key === meantKey(member));
  return gap !== undefined && task.networking.launchTypes.requires("FARGATE")
    ? "and Fargate has no instance whose folders could be mounted"
    : undefined;
}
