import type { UnknownProperty } from "../../deviations/deviation";
import { type Change, remove } from "../../document/change";
import { type Member, memberOf } from "../../document/node";
import { FARGATE_GAPS } from "../../facts/platform-gaps";
import { fieldOf, fieldsOf, isContainerStructure, memberInOtherCase } from "../../facts/structure";
import { terraformArgument } from "../../facts/terraform-arguments";
import { type Fix, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { fits, innerStructure } from "../../schema/fits";
import type { TypedObject } from "../../schema/typed-tree";
import { firstOfEach } from "../../task/by-key";
import type { TaskDefinition } from "../../task/model";
import { allOf, member as nameOfMember, type Said, say, word } from "../../text/say";
import { type Destination, objectAt, pathsTo, placing, placingTogether } from "./destinations";
import { lastResort, type Meaning, nameOf, removal } from "./property-meaning";

/** The meaning of an unknown property as a member of an object around its own or within it; `undefined` if none. */
export function placeElsewhere(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const key = meantKey(member);
  for (let around = object.parent; around !== undefined; around = around.parent) {
    const field = around.structure === undefined ? undefined : fieldOf(around.structure, key);
    if (field === undefined || around.structure === undefined || !fits(field.type, member.value)) continue;
    // Almost every object has a name, so it is not meant for an object that already has one.
    if (key === "name" && memberOf(around.node, key) !== undefined) continue;
    const place = nameOf(around, "this");
    const what = belongs(member, place, object);
    const way: Destination = { start: { node: around.node, structure: around.structure }, path: [] };
    return moving(task, property, { what, place, way, sure: true });
  }
  // In a bare array the task is in another file.
  const inTerraform = task.form === "array" && task.kind === "task" && isContainerStructure(structure);
  const argument = inTerraform ? terraformArgument(key) : undefined;
  if (argument !== undefined) {
    return {
      what: say`${nameOfMember(member.key)} belongs to the task definition`,
      remedy: say`set ${word(argument)} of the ${word("aws_ecs_task_definition")} resource`,
      why: say`Terraform drops it here`,
      fixes: [removal(property)],
    };
  }
  return within(task, property);
}

/** The meaning as a member of an object within this one, or within one around it. */
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
    // Short words further away often mean something else.
    if ((around !== property.object || way.path.length > 1) && (paths.length > 1 || !/[a-z][A-Z]/.test(key))) continue;
    const inner = innerStructure(last.type) ?? "";
    const name = nameOfMember(last.name);
    const listed = last.type.kind === "list" ? say`an entry of ${name}` : name;
    const place = isContainerStructure(inner) ? say`a container` : listed;
    const what = belongs(property.member, place, property.object);
    return moving(task, property, { what, place, way, sure: paths.length === 1 || together !== undefined });
  }
  return undefined;
}

interface Move {
  readonly what: Said;
  readonly place: Said;
  readonly way: Destination;
  /** Whether it is the only place, so that missing objects can be created. */
  readonly sure: boolean;
}

function moving(task: TaskDefinition, property: UnknownProperty, { what, place, way, sure }: Move): Meaning {
  const { value } = property.member;
  const key = meantKey(property.member);
  const node = objectAt(way);
  if (node !== undefined && memberOf(node, key) !== undefined) {
    return { what, remedy: say`remove it here`, why: say`It is already there`, fixes: [removal(property)] };
  }
  const why = noSuchPlace(task, property, way);
  if (why !== undefined) {
    return { what, remedy: say`remove it`, why, fixes: [removal(property)] };
  }
  const there = say`move it there`;
  const group = node === undefined ? companions(property, way) : [];
  if (sure && group.length > 1) {
    const change = begunWith(property, way);
    const fix = change && relocation(property, group, place, change);
    if (fix !== undefined) return { what, remedy: there, fixes: [fix, lastResort(property)] };
  }
  const change = value !== undefined && (sure || node !== undefined) ? placing(way, key, { taken: value }) : undefined;
  const fix = change && relocation(property, [property.member], place, change);
  const needed = fix === undefined && node === undefined && sure ? requiredIn(way) : [];
  const begin = say`add ${place} with its ${allOf(needed.map(nameOfMember))}, and ${there}`;
  return { what, remedy: needed.length === 0 ? there : begin, fixes: fixes(fix, lastResort(property)) };
}

/** The required members of the object at the end of a path of one field. */
function requiredIn({ path }: Destination): readonly string[] {
  const [field, ...deeper] = path;
  if (field?.type.kind !== "structure" || deeper.length > 0) return [];
  return fieldsOf(field.type.name).flatMap(({ name, required }) => (required === true ? [name] : []));
}

function relocation({ object }: UnknownProperty, members: readonly Member[], place: Said, change: Change): Fix {
  const gone = members.map(({ key }) => remove({ site: { parent: object.node, key } }));
  const title = say`Move ${allOf(members.map(({ key }) => nameOfMember(key)))} to ${place}`;
  return { title, safe: false, changes: [...gone, change] };
}

/** The members of the same object that belong only in the same place, including the property, in their order. */
function companions({ object, structure }: UnknownProperty, { path }: Destination): readonly Member[] {
  const inner = innerStructure(path.at(-1)?.type ?? { kind: "string" }) ?? "";
  const strangers = object.node.members.filter(({ key }) => fieldOf(structure, key) === undefined);
  return [...firstOfEach(strangers, meantKey)].flatMap(([key, member]) => {
    const field = fieldOf(inner, key);
    return field !== undefined && member.value !== undefined && fits(field.type, member.value) ? [member] : [];
  });
}

/** The change that creates the object at the end of a path with all members that belong in it, or `undefined`. */
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

function belongs(member: Member, place: Said, object: TypedObject): Said {
  const key = meantKey(member);
  const belonging = say`belongs to ${place}, not to ${nameOf(object)}`;
  return key === member.key
    ? say`${nameOfMember(key)} ${belonging}`
    : say`${nameOfMember(member.key)} is ${nameOfMember(key)}, which ${belonging}`;
}

/** Why the file can't have the member where it belongs, as a sentence; `undefined` if it can. */
function noSuchPlace(
  task: TaskDefinition,
  { object, member }: UnknownProperty,
  { path }: Destination,
): Said | undefined {
  if (path.at(-1)?.name !== "host") return undefined;
  const other = object.node.members.find(({ key }) => /VolumeConfiguration$|^configuredAtLaunch$/.test(key));
  if (other !== undefined) return say`A volume with ${nameOfMember(other.key)} can't have {host}`;
  if (member.value?.kind === "scalar" && member.value.value === "") return say`It is empty`;
  const gap = FARGATE_GAPS.find(({ in: place, key }) => place === "volumeHost" && key === meantKey(member));
  return gap !== undefined && networkingOf(task).launchTypes.requires("FARGATE") ? gap.why : undefined;
}
