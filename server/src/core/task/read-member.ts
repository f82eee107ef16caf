import type { Site } from "../document/change";
import { holdsNothing, isNull, type Member, type SyntaxNode } from "../document/node";
import { knownNames } from "../schema/known-names";
import { isTemplated, membersMeant } from "../schema/members-meant";
import { memberNamed, type TypedMember, type TypedObject } from "../schema/typed-tree";
import { hasPlaceholder } from "../text/placeholders";
import type { TextRange } from "../text/text";
import type { Field } from "./fields";

/** Converts a node to a value; nothing if the node has another type or the value is unknown. */
export type Convert<T> = (node: SyntaxNode, at: Site, inner: TypedMember["inner"]) => T | undefined;

/** An object whose members can be read. */
export interface Readable {
  readonly typed: TypedObject;
  /** Its members with unknown keys. They are read only if a member is missing. */
  meant(): MeantMembers;
}

/** Reads a member by name. */
export function readMember<T>(object: Readable, key: string, convert: Convert<T>): Field<T> {
  const { typed } = object;
  const { node } = typed;
  const site: Site = { parent: node, key };
  const found = memberNamed(typed, key);
  if (found === undefined) {
    const members = object.meant();
    const misspelt = members.get(key) ?? members.any ?? misplaced(typed, key);
    if (misspelt === undefined) return { state: "absent", site };
    const { keyRange, value } = misspelt;
    return {
      state: "unknown",
      site: { parent: node, key, instead: keyRange },
      range: value?.range ?? keyRange,
      keyRange,
    };
  }
  const { keyRange, value } = found.member;
  if (value === undefined) return { state: "unknown", site, range: keyRange, keyRange };
  return readNode(value, site, keyRange, found.inner, convert);
}

/** Whether a member is certainly left out. */
export function lacks(object: Readable, key: string): boolean {
  const { typed } = object;
  return typed.node.closed && readMember(object, key, anyOf).state === "absent" && !isTyping(typed);
}

/** Members with unknown keys, by the member that each may be meant as. */
export interface MeantMembers {
  get(key: string): Member | undefined;
  /** One whose key contains a placeholder, so it may be any member. */
  readonly any: Member | undefined;
}

const NONE_MEANT: MeantMembers = { get: () => undefined, any: undefined };

/** Finds the members with unknown keys. */
export function meantMembers(typed: TypedObject): MeantMembers {
  const names = knownNames(typed);
  const strangers = names.length === 0 ? [] : strangersOf(typed, names);
  if (strangers.length === 0) return NONE_MEANT;
  const meant = new Map<string, Member>();
  for (const { member } of strangers) {
    for (const key of membersMeant(member, names, typed.structure)) meant.set(key, member);
  }
  return { get: (key) => meant.get(key), any: strangers.find(({ member }) => isTemplated(member))?.member };
}

/** The members with unknown keys: unknown to the structure, or for a map to its list of known names. */
function strangersOf({ structure, strangers, members }: TypedObject, names: readonly string[]): readonly TypedMember[] {
  return structure === undefined ? members.filter(({ name }) => !names.includes(name)) : strangers;
}

/** A member that is written in an outer object by mistake and may belong here. */
function misplaced({ parent, structure }: TypedObject, key: string): Member | undefined {
  if (structure === undefined) return undefined;
  for (let outer = parent; outer?.structure !== undefined; outer = outer.parent) {
    const found = outer.strangers.findLast(({ name }) => name === key);
    if (found !== undefined) return found.member;
  }
  return undefined;
}

/** Whether the object has a key that is still being typed, so it may become any. */
function isTyping(typed: TypedObject): boolean {
  return strangersOf(typed, knownNames(typed)).some(({ member }) => member.value === undefined);
}

function readNode<T>(
  node: SyntaxNode,
  site: Site,
  keyRange: TextRange,
  inner: TypedMember["inner"],
  convert: Convert<T>,
): Field<T> {
  if (isEmpty(node)) return { state: "absent", site };
  const value = convert(node, site, inner);
  if (value === undefined) return { state: "unknown", site, range: node.range, keyRange };
  return { state: "known", value, site, range: node.range, keyRange };
}

function isEmpty(node: SyntaxNode): boolean {
  if (node.kind === "object") return node.members.length === 0;
  return node.kind === "array" ? holdsNothing(node) : isNull(node);
}

/** Any value but a placeholder. */
export function anyOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.kind === "placeholder" ? undefined : node;
}

/** A complete text without placeholders, or nothing. */
export function stringOf(node: SyntaxNode): string | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "string" || !node.closed) return undefined;
  return hasPlaceholder(node.value) ? undefined : node.value;
}

/** A boolean, or nothing. */
export function booleanOf(node: SyntaxNode): boolean | undefined {
  return node.kind === "scalar" && typeof node.value === "boolean" ? node.value : undefined;
}

/** An integer, or nothing. */
export function integerOf(node: SyntaxNode): number | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "number" || !node.closed) return undefined;
  return Number.isInteger(node.value) ? node.value : undefined;
}

/** The non-empty elements of an array, each with its state; nothing for any other value. */
export function elementsOf<T>(
  node: SyntaxNode,
  convert: (value: SyntaxNode, at: Site) => T | undefined,
): readonly Field<T>[] | undefined {
  if (node.kind !== "array") return undefined;
  const fields: Field<T>[] = [];
  for (const [key, element] of node.elements.entries()) {
    const field = readNode(element, { parent: node, key }, element.range, undefined, convert);
    if (field.state !== "absent") fields.push(field);
  }
  return fields;
}

/** A list of strings, or nothing. */
export function stringsOf(node: SyntaxNode): readonly Field<string>[] | undefined {
  return elementsOf(node, stringOf);
}

/** A list of integers, or nothing. */
export function integersOf(node: SyntaxNode): readonly Field<number>[] | undefined {
  return elementsOf(node, integerOf);
}
