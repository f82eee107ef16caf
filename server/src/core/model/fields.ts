import { hasPlaceholder } from "../syntax/placeholders";
import { type ArrayNode, type Member, memberOf, type ObjectNode, type SyntaxNode } from "../syntax/syntax";
import type { TextRange } from "../syntax/text";
import { memberMeant } from "../values/member-names";

/** Where a value stands or would stand: a key of an object or an index of an array. */
export interface Site {
  readonly parent: ObjectNode | ArrayNode;
  readonly key: string | number;
  /** For keys: the documented order of the object's members, by which a missing one is placed. */
  readonly order?: readonly string[];
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

/** Reads the members of one object by name and type. */
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
  object(key: string, order?: readonly string[]): Field<ObjectView>;
  /** A non-empty array. Elements that are `null` are left out; the others keep their own three states. */
  strings(key: string): Field<readonly Field<string>[]>;
  /** As {@link strings}, of whole numbers. */
  integers(key: string): Field<readonly Field<number>[]>;
  objects(key: string, order?: readonly string[]): Field<readonly Field<ObjectView>[]>;
}

/** A view of an object. `order` is the documented order of its members, by which missing ones are placed. */
export function objectView(node: ObjectNode, site?: Site, order: readonly string[] = []): ObjectView {
  let meant: ReadonlyMap<string, Member> | undefined;
  const read = <T>(key: string, convert: (value: SyntaxNode, at: Site) => T | undefined): Field<T> => {
    const at: Site = { parent: node, key, order };
    const member = memberOf(node, key);
    if (member === undefined) {
      meant ??= meantMembers(node, order);
      const misspelt = meant.get(key);
      if (misspelt === undefined) return { state: "absent", site: at };
      const { keyRange } = misspelt;
      return { state: "unknown", site: at, range: misspelt.value?.range ?? keyRange, keyRange };
    }
    if (member.value === undefined) {
      return { state: "unknown", site: at, range: member.keyRange, keyRange: member.keyRange };
    }
    return readNode(member.value, at, member.keyRange, convert);
  };
  return {
    node,
    site,
    lacks: (key) => read(key, () => true).state === "absent" && node.closed && !isTyping(node, order),
    any: (key) => read(key, (value) => (value.kind === "placeholder" ? undefined : value)),
    emptyList: (key) => {
      const member = memberOf(node, key);
      const value = member?.value;
      return value?.kind === "array" && value.closed && value.elements.length === 0 ? member?.keyRange : undefined;
    },
    string: (key) => read(key, stringOf),
    boolean: (key) => read(key, booleanOf),
    integer: (key) => read(key, integerOf),
    object: (key, memberOrder) => read(key, (value, at) => viewOf(value, at, memberOrder)),
    strings: (key) => read(key, (value) => elementsOf(value, stringOf)),
    integers: (key) => read(key, (value) => elementsOf(value, integerOf)),
    objects: (key, memberOrder) =>
      read(key, (value) => elementsOf(value, (element, at) => viewOf(element, at, memberOrder))),
  };
}

/** The objects among the elements of an array, with what can't be read as unknown. */
export function objectsIn(array: ArrayNode, order?: readonly string[]): readonly Field<ObjectView>[] {
  return elementsOf(array, (element, at) => viewOf(element, at, order)) ?? [];
}

/** The members whose keys the structure does not have, by the key that they are misspelt for. */
function meantMembers(node: ObjectNode, order: readonly string[]): ReadonlyMap<string, Member> {
  const meant = new Map<string, Member>();
  if (order.length === 0) return meant;
  for (const member of node.members) {
    const key = order.includes(member.key) ? undefined : memberMeant(member.key, order);
    if (key !== undefined) meant.set(key, member);
  }
  return meant;
}

/** Whether a key is still being typed, so that it may become any. */
function isTyping(node: ObjectNode, order: readonly string[]): boolean {
  return node.members.some((member) => member.value === undefined && !order.includes(member.key));
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
  if (node.kind === "array") return node.elements.length === 0;
  return node.kind === "scalar" && node.value === null;
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

function viewOf(node: SyntaxNode, site: Site, order: readonly string[] | undefined): ObjectView | undefined {
  return node.kind === "object" ? objectView(node, site, order) : undefined;
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
