import type { TextRange } from "../text/text";
import { type ArrayNode, isNull, type Member, type ObjectNode, type SyntaxNode } from "./node";

/** Where a value is or would be: a key of an object or an index of an array. */
export interface Site {
  readonly parent: ObjectNode | ArrayNode;
  readonly key: string | number;
  /** The misspelled or misplaced key under which it is written. A change of the site would miss it. */
  readonly instead?: TextRange;
}

/** A string, a number or a boolean. */
export type ScalarValue = string | number | boolean;

/** A value to be written, independent of any syntax. */
export type Value = ScalarValue | ListValue | ObjectValue | TakenValue;

/** A list of values. */
export type ListValue = readonly Value[];

/** An object with its members in order. */
export interface ObjectValue {
  readonly members: readonly (readonly [key: string, value: Value])[];
}

/** A value copied from the file, with its comments and formatting. */
export interface TakenValue {
  readonly taken: SyntaxNode;
}

/** One intended change of a document. All changes of a set are made together and take each other into account. */
export type Change =
  /** Removes a member (all with its key) or an element. */
  | {
      readonly kind: "remove";
      readonly site: Site;
      /** The only member to remove, of those with its key. */
      readonly member?: Member;
    }
  /** Replaces a value, or adds the member if it is missing. */
  | { readonly kind: "set"; readonly site: Site; readonly value: Value }
  /** Replaces one element by several. */
  | { readonly kind: "spread"; readonly site: Site; readonly values: ListValue | { readonly elementsOf: ArrayNode } }
  /** Adds elements after the last one of a list. */
  | { readonly kind: "append"; readonly list: ArrayNode; readonly values: ListValue }
  /** Changes the key of a member. */
  | { readonly kind: "rename"; readonly member: Pick<Member, "keyRange">; readonly key: string }
  /** Replaces part of a string. */
  | { readonly kind: "part"; readonly range: TextRange; readonly text: string }
  /** Replaces the whole document by an object in it. */
  | { readonly kind: "hoist"; readonly object: ObjectNode };

/** Anything with a site, such as a field. */
export interface Placed {
  readonly site: Site;
}

/** Removes a member (all with its key) or an element. */
export function remove({ site }: Placed): Change {
  return { kind: "remove", site };
}

/** Removes one member and keeps others with the same key. */
export function removeMember(parent: ObjectNode, member: Member): Change {
  return { kind: "remove", site: { parent, key: member.key }, member };
}

/** Removes the members with a key whose value is null, but none with another value; or removes an element. */
export function removeNulls({ site }: Placed): readonly Change[] {
  const { parent, key } = site;
  if (parent.kind !== "object") return [remove({ site })];
  return parent.members
    .filter((member) => member.key === key && member.value !== undefined && isNull(member.value))
    .map((member) => removeMember(parent, member));
}

/** Removes an element, and the whole member if it is the only element. */
export function removeFrom(list: Placed & { readonly value: readonly unknown[] }, element: Placed): Change {
  return remove(list.value.length === 1 ? list : element);
}

/** Replaces a value, or adds the member if it is missing. */
export function set({ site }: Placed, value: Value): Change {
  return { kind: "set", site, value };
}

/** Replaces one element by several: new ones, or those of a list in the file with everything between them. */
export function spread({ site }: Placed, values: ListValue | { readonly elementsOf: ArrayNode }): Change {
  return { kind: "spread", site, values };
}

/** Adds elements after the last one of a list. Changes nothing if the list is empty or not complete. */
export function append(list: ArrayNode, ...values: ListValue): Change {
  return { kind: "append", list, values };
}

/** Changes the key of a member. */
export function rename(member: Pick<Member, "keyRange">, key: string): Change {
  return { kind: "rename", member, key };
}

/** Replaces the whole document by an object in it. */
export function hoist(object: ObjectNode): Change {
  return { kind: "hoist", object };
}

/** Replaces part of a string. The text is escaped as needed. */
export function replacePart(range: TextRange, text: string): Change {
  return { kind: "part", range, text };
}
