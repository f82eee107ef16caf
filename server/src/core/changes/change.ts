import type { Field, Known, Site } from "../model/fields";
import { type ArrayNode, isNull, type Member, type ObjectNode, type SyntaxNode } from "../syntax/syntax";
import type { TextRange } from "../syntax/text";

/** A text, a number or a boolean. */
export type ScalarValue = string | number | boolean;

/** A value to be written, which knows no syntax. */
export type Value = ScalarValue | ListValue | ObjectValue | TakenValue;

/** A list of values. */
export type ListValue = readonly Value[];

/** An object, its members in order. */
export interface ObjectValue {
  readonly members: readonly (readonly [key: string, value: Value])[];
}

/** A value that the file has elsewhere, with its comments and its formatting. */
export interface TakenValue {
  readonly taken: SyntaxNode;
}

/** One intended change of a document. Changes of one set are made together and know of each other. */
export type Change =
  /** Takes a member (every one with that key) or an element away. */
  | {
      readonly kind: "remove";
      readonly site: Site /** This one only, of those with its key. */;
      readonly member?: Member;
    }
  /** Replaces a value, or adds the member where it is missing. */
  | { readonly kind: "set"; readonly site: Site; readonly value: Value }
  /** Puts several elements in the place of one. */
  | { readonly kind: "spread"; readonly site: Site; readonly values: ListValue | { readonly elementsOf: ArrayNode } }
  /** Adds elements behind the last one of a list that has one. */
  | { readonly kind: "append"; readonly list: ArrayNode; readonly values: ListValue }
  /** Gives a member another key. */
  | { readonly kind: "rename"; readonly member: Pick<Member, "keyRange">; readonly key: string }
  /** Replaces a part of a text. */
  | { readonly kind: "part"; readonly range: TextRange; readonly text: string }
  /** Puts an object in the place of the whole document. */
  | { readonly kind: "hoist"; readonly object: ObjectNode };

/** Something that has a place in the file, such as a field. */
interface Placed {
  readonly site: Site;
}

/** Takes away a member (every one with that key) or an element. */
export function remove({ site }: Placed): Change {
  return { kind: "remove", site };
}

/** Takes one member away, and leaves others with the same key. */
export function removeMember(parent: ObjectNode, member: Member): Change {
  return { kind: "remove", site: { parent, key: member.key }, member };
}

/** Takes away every null that has the key of a member, and no value that has it too; or an element. */
export function removeNulls({ site }: Placed): readonly Change[] {
  const { parent, key } = site;
  if (parent.kind !== "object") return [remove({ site })];
  return parent.members
    .filter((member) => member.key === key && member.value !== undefined && isNull(member.value))
    .map((member) => removeMember(parent, member));
}

/** Takes an element away, and the whole member where it was the only one. */
export function removeFrom<T>(list: Known<readonly Field<T>[]>, element: Field<T>): Change {
  return remove(list.value.length === 1 ? list : element);
}

/** Replaces a value, or adds the member where it is missing. */
export function set({ site }: Placed, value: Value): Change {
  return { kind: "set", site, value };
}

/** Puts several elements in the place of one: new ones, or those of a list of the file with all between them. */
export function spread({ site }: Placed, values: ListValue | { readonly elementsOf: ArrayNode }): Change {
  return { kind: "spread", site, values };
}

/** Adds elements behind the last one of a list. Nothing is changed where there is none, or where it is not whole. */
export function append(list: ArrayNode, ...values: ListValue): Change {
  return { kind: "append", list, values };
}

/** Gives a member another key. */
export function rename(member: Pick<Member, "keyRange">, key: string): Change {
  return { kind: "rename", member, key };
}

/** Puts an object in the place of the whole document. */
export function hoist(object: ObjectNode): Change {
  return { kind: "hoist", object };
}

/** Replaces a part of a text by what it is to say. */
export function replacePart(range: TextRange, text: string): Change {
  return { kind: "part", range, text };
}
