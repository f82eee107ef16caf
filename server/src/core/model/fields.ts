import { fieldOf, memberOrder } from "../spec/structure";
import { innerStructure } from "../structure/fits";
import { isTemplated, membersMeant } from "../structure/members-meant";
import { hasPlaceholder } from "../syntax/placeholders";
import {
  type ArrayNode,
  holdsNothing,
  isNull,
  type Member,
  memberOf,
  type ObjectNode,
  type SyntaxNode,
} from "../syntax/syntax";
import type { TextRange } from "../syntax/text";

/** Where a value stands or would stand: a key of an object or an index of an array. */
export interface Site {
  readonly parent: ObjectNode | ArrayNode;
  readonly key: string | number;
  /** For keys: the documented order of the object's members, by which a missing one is placed. */
  readonly order?: readonly string[];
  /** The key, not its own, under which it is written by mistake: a change of the site would miss it. */
  readonly instead?: TextRange;
}

/** The member is not there, or it is `null`, `[]` or `{}`, which ECS treats alike. */
export interface Absent {
  readonly state: "absent";
  readonly site: Site;
}

/**
 * The member is there and can't be judged: a placeholder, a value of the wrong type, one being typed, or one whose
 * key is misspelt.
 */
export interface Unknown {
  readonly state: "unknown";
  readonly site: Site;
  /** The value, or the key while there is no value. */
  readonly range: TextRange;
  /** The key with its quotes; the value's own range in an array. */
  readonly keyRange: TextRange;
}

/** The member is there and has the type that ECS expects. */
export interface Known<T> {
  readonly state: "known";
  readonly value: T;
  readonly site: Site;
  readonly range: TextRange;
  /** The key with its quotes; the value's own range in an array. */
  readonly keyRange: TextRange;
}

/** A member of the task definition, in one of three states. A rule that fires on absence is silent on unknown. */
export type Field<T> = Absent | Unknown | Known<T>;

/** Whether the file says what the value is. */
export function isKnown<T>(field: Field<T>): field is Known<T> {
  return field.state === "known";
}

/** Whether the value is left out. */
export function isAbsent<T>(field: Field<T>): field is Absent {
  return field.state === "absent";
}

/** Whether the field is known and has this value. */
export function is<T>(field: Field<T>, value: T): boolean {
  return field.state === "known" && field.value === value;
}

/** The field as it is once its value is taken away. */
export function withoutValue({ site }: { readonly site: Site }): Absent {
  return { state: "absent", site };
}

/** The field as it is once it has this value, which stands where the old one stood. */
export function withValue<T>(field: Field<T>, value: T): Known<T> {
  const nowhere = { start: 0, end: 0 };
  const { range, keyRange } = isAbsent(field) ? { range: nowhere, keyRange: nowhere } : field;
  return { state: "known", value, site: field.site, range, keyRange };
}

/** Reads the members of one object by name and type. What is in it is read by the structure that AWS gives it. */
export interface ObjectView {
  readonly node: ObjectNode;
  /** Where the object itself stands; nothing for the outermost one. */
  readonly site: Site | undefined;
  /**
   * Whether a member is surely left out: the object is closed, and no key in it is this one misspelt or still
   * being typed. For fixes that add the member, and for findings that would come too early.
   */
  lacks(key: string): boolean;
  /** A member of whatever type, where only its presence matters. */
  any(key: string): Field<SyntaxNode>;
  /** The key of a member that is written as `[]`, for the few lists that ECS does not take empty; else nothing. */
  emptyList(key: string): TextRange | undefined;
  string(key: string): Field<string>;
  boolean(key: string): Field<boolean>;
  /** A whole number. One with a fraction, or one in quotes, is of the wrong type and so unknown. */
  integer(key: string): Field<number>;
  object(key: string): Field<ObjectView>;
  /** An object whose keys AWS leaves to somebody else, of whom it is known which there are: the options of a log driver. */
  options(key: string, names: readonly string[]): Field<ObjectView>;
  /** A non-empty array. Elements that are `null` are left out; the others keep their own three states. */
  strings(key: string): Field<readonly Field<string>[]>;
  /** As {@link strings}, of whole numbers. */
  integers(key: string): Field<readonly Field<number>[]>;
  objects(key: string): Field<readonly Field<ObjectView>[]>;
}

/** What is known of the keys of an object. */
interface Shape {
  /** The name that AWS gives it; nothing for a map. */
  readonly structure?: string | undefined;
  /** All keys that it can have, in their documented order; none where the author chooses them. */
  readonly names: readonly string[];
}

const ANY_KEYS: Shape = { names: [] };

/** A view of an object that ECS reads as a structure; without one, of an object of which nothing is known. */
export function objectView(node: ObjectNode, structure?: string): ObjectView {
  return viewOf(node, shapeOf(structure), undefined, undefined);
}

/** The objects among the elements of an array, with what can't be read as unknown. */
export function objectsIn(array: ArrayNode, structure?: string): readonly Field<ObjectView>[] {
  const shape = shapeOf(structure);
  return elementsOf(array, (element, at) => objectAt(element, at, shape, undefined)) ?? [];
}

function shapeOf(structure: string | undefined): Shape {
  return structure === undefined ? ANY_KEYS : { structure, names: memberOrder(structure) };
}

/** @param outer the nearest object around it, a key of which may belong into this one */
function viewOf(node: ObjectNode, shape: Shape, site: Site | undefined, outer: Outer | undefined): ObjectView {
  const { structure, names } = shape;
  let meant: MeantMembers | undefined;
  const read = <T>(key: string, convert: (value: SyntaxNode, at: Site) => T | undefined): Field<T> => {
    const at: Site = { parent: node, key, order: names };
    const member = memberOf(node, key);
    if (member === undefined) {
      meant ??= meantMembers(node, shape);
      const misspelt = meant.get(key) ?? meant.any ?? misplaced(outer, key);
      if (misspelt === undefined) return { state: "absent", site: at };
      const { keyRange } = misspelt;
      return {
        state: "unknown",
        site: { ...at, instead: keyRange },
        range: misspelt.value?.range ?? keyRange,
        keyRange,
      };
    }
    if (member.value === undefined) {
      return { state: "unknown", site: at, range: member.keyRange, keyRange: member.keyRange };
    }
    return readNode(member.value, at, member.keyRange, convert);
  };
  const around: Outer = { node, structure, outer };
  const shapeIn = (key: string): Shape => {
    const type = structure === undefined ? undefined : fieldOf(structure, key)?.type;
    return shapeOf(type && innerStructure(type));
  };
  const objects = new Map<string, Field<ObjectView>>();
  const lists = new Map<string, Field<readonly Field<ObjectView>[]>>();
  return {
    node,
    site,
    lacks: (key) => read(key, () => true).state === "absent" && node.closed && !isTyping(node, shape),
    any: (key) => read(key, (value) => (value.kind === "placeholder" ? undefined : value)),
    emptyList: (key) => {
      const member = memberOf(node, key);
      const value = member?.value;
      return value?.kind === "array" && value.closed && value.elements.length === 0 ? member?.keyRange : undefined;
    },
    string: (key) => read(key, stringOf),
    boolean: (key) => read(key, booleanOf),
    integer: (key) => read(key, integerOf),
    object: (key) => kept(objects, key, () => read(key, (value, at) => objectAt(value, at, shapeIn(key), around))),
    options: (key, options) => read(key, (value, at) => objectAt(value, at, { names: options }, undefined)),
    strings: (key) => read(key, (value) => elementsOf(value, stringOf)),
    integers: (key) => read(key, (value) => elementsOf(value, integerOf)),
    objects: (key) =>
      kept(lists, key, () => {
        const inner = shapeIn(key);
        return read(key, (value) => elementsOf(value, (element, at) => objectAt(element, at, inner, around)));
      }),
  };
}

/** An object around another one, with its structure. */
interface Outer {
  readonly node: ObjectNode;
  readonly structure: string | undefined;
  readonly outer: Outer | undefined;
}

/** Many rules read the same objects, so each is looked through once. */
function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

/** The members whose keys an object can't have, by what they may be meant as. */
interface MeantMembers {
  get(key: string): Member | undefined;
  /** One whose key a template writes, so that it may be any. */
  readonly any: Member | undefined;
}

const NONE_MEANT: MeantMembers = { get: () => undefined, any: undefined };

function meantMembers(node: ObjectNode, shape: Shape): MeantMembers {
  if (shape.names.length === 0) return NONE_MEANT;
  const strangers = node.members.filter(({ key }) => !isKeyOf(shape, key));
  if (strangers.length === 0) return NONE_MEANT;
  const meant = new Map<string, Member>();
  for (const member of strangers) {
    for (const key of membersMeant(member, shape.names, shape.structure)) meant.set(key, member);
  }
  return { get: (key) => meant.get(key), any: strangers.find(isTemplated) };
}

function isKeyOf({ structure, names }: Shape, key: string): boolean {
  return structure === undefined ? names.includes(key) : fieldOf(structure, key) !== undefined;
}

/** A member of an object around this one that stands there by mistake and may belong here. */
function misplaced(around: Outer | undefined, key: string): Member | undefined {
  for (let outer = around; outer?.structure !== undefined; outer = outer.outer) {
    const member = fieldOf(outer.structure, key) === undefined ? memberOf(outer.node, key) : undefined;
    if (member !== undefined) return member;
  }
  return undefined;
}

/** Whether a key is still being typed, so that it may become any. */
function isTyping(node: ObjectNode, shape: Shape): boolean {
  return node.members.some(({ key, value }) => value === undefined && !isKeyOf(shape, key));
}

function readNode<T>(
  node: SyntaxNode,
  site: Site,
  keyRange: TextRange,
  convert: (value: SyntaxNode, at: Site) => T | undefined,
): Field<T> {
  if (isEmpty(node)) return { state: "absent", site };
  const value = convert(node, site);
  if (value === undefined) return { state: "unknown", site, range: node.range, keyRange };
  return { state: "known", value, site, range: node.range, keyRange };
}

function isEmpty(node: SyntaxNode): boolean {
  if (node.kind === "object") return node.members.length === 0;
  return node.kind === "array" ? holdsNothing(node) : isNull(node);
}

function stringOf(node: SyntaxNode): string | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "string" || !node.closed) return undefined;
  return hasPlaceholder(node.value) ? undefined : node.value;
}

function booleanOf(node: SyntaxNode): boolean | undefined {
  return node.kind === "scalar" && typeof node.value === "boolean" ? node.value : undefined;
}

function integerOf(node: SyntaxNode): number | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "number" || !node.closed) return undefined;
  return Number.isInteger(node.value) ? node.value : undefined;
}

function objectAt(node: SyntaxNode, site: Site, shape: Shape, outer: Outer | undefined): ObjectView | undefined {
  return node.kind === "object" ? viewOf(node, shape, site, outer) : undefined;
}

function elementsOf<T>(
  node: SyntaxNode,
  convert: (value: SyntaxNode, at: Site) => T | undefined,
): readonly Field<T>[] | undefined {
  if (node.kind !== "array") return undefined;
  return node.elements
    .map((element, index) => readNode(element, { parent: node, key: index }, element.range, convert))
    .filter((field) => field.state !== "absent");
}
