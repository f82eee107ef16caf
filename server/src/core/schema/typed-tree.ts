import type { Detected } from "../carriers/detect";
import { type ArrayNode, isLikeAbsent, type Member, type ObjectNode, type SyntaxNode, textOf } from "../document/node";
import type { FieldSpec, FieldType } from "../facts/field-spec";
import { KINDS } from "../facts/generated/structures";
import { fieldsByName } from "../facts/structure";
import { openingOf, type TextRange } from "../text/text";
import { type Contents, ContentsBeingRead } from "./contents";
import { isAnyRepeated } from "./repeated";

/** An object of the task definition that ECS reads as a structure or as a map. */
export interface TypedObject {
  readonly kind: "object";
  readonly node: ObjectNode;
  /** Its AWS name, such as `PortMapping`; nothing for a map, whose keys the author chooses. */
  readonly structure: string | undefined;
  /** The type of each value of a map; nothing for a structure. */
  readonly of: FieldType | undefined;
  /** The object around it, with or without a list in between; nothing for the outermost. */
  readonly parent: TypedObject | undefined;
  /** The member of {@link parent} that contains it, directly or in a list; nothing for the outermost. */
  readonly field: FieldSpec | undefined;
  /** The list that contains it; nothing if it is the value of a member. */
  readonly list: TypedList | undefined;
  /** Its key or index; nothing for the outermost. */
  readonly at: string | number | undefined;
  /** Where findings about missing members are placed: its key, or its opening brace. */
  readonly place: TextRange;
  /** All its members in order. If a key occurs twice, the last one counts. */
  readonly members: readonly TypedMember[];
  /** The members that the structure does not have. Always empty for a map. */
  readonly strangers: readonly TypedMember[];
  /** Whether it, or an object in it, has something that its structure doesn't have and may thus be another. */
  readonly mayBeOther: boolean;
}

/** A list of the task definition. */
export interface TypedList {
  readonly kind: "list";
  readonly node: ArrayNode;
  /** The type of each element. */
  readonly of: FieldType;
  /** The object that contains it; nothing if the file is only a list of containers. */
  readonly parent: TypedObject | undefined;
  readonly field: FieldSpec | undefined;
  /** One per node element; undefined for a scalar and for a value of the wrong type. */
  readonly elements: readonly (TypedObject | TypedList | undefined)[];
}

/** A member with its AWS field. */
export interface TypedMember {
  /** Its ECS name; for a map, and for a member that ECS does not know, its key. */
  readonly name: string;
  readonly member: Member;
  /** Undefined in a map, and for a member that ECS does not know. */
  readonly field: FieldSpec | undefined;
  /** The object or list in its value; undefined for a scalar and for a value of the wrong type. */
  readonly inner: TypedObject | TypedList | undefined;
}

/** A task definition with the AWS types of its objects and lists. */
export interface TypedTree {
  /** The task definition, or the list of its containers if the file is only that. */
  readonly root: TypedObject | TypedList;
  readonly contents: Contents;
}

/** Types a task definition by the table, once for all callers. */
export function readByTable({ form, node, kind }: Detected): TypedTree {
  const { root, container } = KINDS[kind];
  const seen = new ContentsBeingRead();
  const typed =
    form === "array"
      ? listOf(seen, node, { kind: "structure", name: container }, undefined, undefined)
      : objectOf(seen, node, root, NOWHERE, openingOf(node.range));
  return { root: typed, contents: seen };
}

/** Types a single object as a structure, without its surroundings. */
export function typedObject(node: ObjectNode, structure: string): TypedObject {
  return objectOf(new ContentsBeingRead(), node, structure, NOWHERE, openingOf(node.range));
}

/** Types a single list of structures, without its surroundings. */
export function typedList(node: ArrayNode, structure: string): TypedList {
  return listOf(new ContentsBeingRead(), node, { kind: "structure", name: structure }, undefined, undefined);
}

/** What a member would contain as another field of its object; nothing for a scalar or a value of the wrong type. */
export function typedValue(
  { key, value, keyRange }: Member,
  field: FieldSpec,
  parent: TypedObject,
): TypedMember["inner"] {
  const where = { parent, field, list: undefined, at: key };
  return value && typedIn(new ContentsBeingRead(), value, field.type, where, keyRange);
}

/** A {@link TypedObject} under construction. */
interface ObjectBeingRead extends TypedObject {
  mayBeOther: boolean;
  members: readonly TypedMember[];
  strangers: readonly TypedMember[];
}

/** Marks an object, and those around it, as possibly another structure. */
function markOther(object: TypedObject | undefined): void {
  let each = object as ObjectBeingRead | undefined;
  while (each?.mayBeOther === false) {
    each.mayBeOther = true;
    each = each.parent as typeof each;
  }
}

type Where = Pick<TypedObject, "parent" | "field" | "list" | "at">;

const NOWHERE: Where = { parent: undefined, field: undefined, list: undefined, at: undefined };
const NO_MEMBERS: readonly TypedMember[] = [];

function beginObject(
  node: ObjectNode,
  structure: string | undefined,
  of: FieldType | undefined,
  { parent, field, list, at }: Where,
  place: TextRange,
  members: readonly TypedMember[],
): ObjectBeingRead {
  const strangers = NO_MEMBERS;
  return { kind: "object", node, structure, of, parent, field, list, at, place, members, strangers, mayBeOther: false };
}

function objectOf(
  seen: ContentsBeingRead,
  node: ObjectNode,
  structure: string,
  where: Where,
  place: TextRange,
): TypedObject {
  const members: TypedMember[] = [];
  let strangers: TypedMember[] | undefined;
  const typed = beginObject(node, structure, undefined, where, place, members);
  seen.addObject(structure, typed);
  const fields = fieldsByName(structure);
  for (const member of node.members) {
    const own = fields.get(member.key);
    if (own === undefined) {
      const stranger = { name: member.key, member, field: undefined, inner: undefined };
      strangers ??= [];
      strangers.push(stranger);
      members.push(stranger);
      continue;
    }
    const isVacant = member.value !== undefined && isLikeAbsent(member.value);
    (isVacant ? seen.vacant : seen.fields).add(own);
    members.push({ name: own.name, member, field: own, inner: innerOf(seen, member, own, typed) });
  }
  // A list that grew keeps room for many more members, and there is one for each object.
  typed.members = members.slice();
  if (strangers === undefined) return typed;
  markOther(typed);
  typed.strangers = strangers;
  return typed;
}

function innerOf(
  seen: ContentsBeingRead,
  { value, keyRange }: Member,
  field: FieldSpec,
  parent: TypedObject,
): TypedObject | TypedList | undefined {
  if (value === undefined || value.kind === "placeholder") return undefined;
  if (value.kind !== "scalar") {
    return typedIn(seen, value, field.type, { parent, field, list: undefined, at: field.name }, keyRange);
  }
  look(seen, value.value, field, parent);
  return undefined;
}

function typedIn(
  seen: ContentsBeingRead,
  node: SyntaxNode,
  type: FieldType,
  where: Where,
  keyRange: TextRange,
): TypedObject | TypedList | undefined {
  if (node.kind === "array" && type.kind === "list") return listOf(seen, node, type.of, where.parent, where.field);
  if (node.kind !== "object") return undefined;
  if (type.kind === "structure") return objectOf(seen, node, type.name, where, keyRange);
  return type.kind === "map" ? mapOf(seen, node, type.of, where, keyRange) : undefined;
}

/**
 * Records a boolean or a listed value. A value that is not listed, or used elsewhere, marks the object as possibly
 * another.
 */
function look(seen: ContentsBeingRead, value: unknown, { name, type }: FieldSpec, object: TypedObject): void {
  if (typeof value === "boolean") seen.words.add(value ? "true" : "false");
  if (typeof value !== "string") return;
  seen.addText(value);
  if (type.kind !== "string") return;
  if (type.values !== undefined) seen.words.add(value);
  if (type.values === undefined ? name === "name" && NAME_OF_ATTRIBUTE.test(value) : !type.values.includes(value)) {
    markOther(object);
  }
}

/** How the names of instance attributes begin, which ECS lists as the required attributes of a task. */
const NAME_OF_ATTRIBUTE = /^(?:com\.amazonaws\.)?ecs\./;

function listOf(
  seen: ContentsBeingRead,
  node: ArrayNode,
  of: FieldType,
  parent: TypedObject | undefined,
  field: FieldSpec | undefined,
): TypedList {
  const elements: (TypedObject | TypedList | undefined)[] = [];
  const list: TypedList = { kind: "list", node, of, parent, field, elements };
  const isListed = of.kind === "string" && of.values !== undefined;
  for (const [at, element] of node.elements.entries()) {
    const isScalar = element.kind === "scalar";
    const text = textOf(element);
    if (text !== undefined) seen.addText(text);
    if (text !== undefined && isListed) seen.words.add(text);
    const where = { parent, field, list, at };
    elements.push(isScalar ? undefined : typedIn(seen, element, of, where, openingOf(element.range)));
  }
  return list;
}

function mapOf(seen: ContentsBeingRead, node: ObjectNode, of: FieldType, where: Where, place: TextRange): TypedObject {
  const { field } = where;
  const members: TypedMember[] = [];
  const map = beginObject(node, undefined, of, where, place, members);
  for (const member of node.members) {
    const { key, value, keyRange } = member;
    const inside = { parent: map, field, list: undefined, at: key };
    seen.words.add(key);
    seen.addText(key);
    const text = textOf(value);
    if (text !== undefined) seen.addText(text);
    const inner = value && typedIn(seen, value, of, inside, keyRange);
    members.push({ name: key, member, field: undefined, inner });
  }
  return map;
}

/** The last member of this name, which is the one that counts; nothing if there is none. */
export function memberNamed({ members }: TypedObject, name: string): TypedMember | undefined {
  // A loop for speed: every field that a rule reads comes through here.
  for (let index = members.length - 1; index >= 0; index -= 1) {
    const member = members[index];
    if (member?.name === name) return member;
  }
  return undefined;
}

function nameOf({ name }: TypedMember): string {
  return name;
}

/** The members that count, in order: the last of each name. */
export function countedMembers({ members }: TypedObject): readonly TypedMember[] {
  if (!isAnyRepeated(members, nameOf)) return members;
  return [...new Map(members.map((member) => [member.name, member])).values()];
}

/** An object's path in the AWS CLI's form: `containerDefinitions[0].portMappings[1]`; empty for the outermost. */
export function pathOf({ parent, list, at }: TypedObject): string {
  if (typeof at === "number" && list !== undefined) return elementPath(list, at);
  return parent === undefined || at === undefined ? "" : memberPath(parent, String(at));
}

/** The path of a member. */
export function memberPath(object: TypedObject, name: string): string {
  const above = pathOf(object);
  return above === "" ? name : `${above}.${name}`;
}

/** The path of a list element. */
export function elementPath({ parent, field }: TypedList, index: number): string {
  const list = parent === undefined || field === undefined ? "containerDefinitions" : memberPath(parent, field.name);
  return `${list}[${index}]`;
}

/** The objects of a task definition by node. */
export function typedByNode({ root }: TypedTree): ReadonlyMap<ObjectNode, TypedObject> {
  const byNode = new Map<ObjectNode, TypedObject>();
  for (const typed of within(root)) if (typed.kind === "object") byNode.set(typed.node, typed);
  return byNode;
}

/** A typed object or list and everything below it, each before its contents. */
export function* within(typed: TypedObject | TypedList): Generator<TypedObject | TypedList> {
  yield typed;
  const inner = typed.kind === "list" ? typed.elements : typed.members.map((member) => member.inner);
  for (const each of inner) if (each !== undefined) yield* within(each);
}
