import type { Site } from "../document/change";
import type { ArrayNode, Member, ObjectNode, ScalarNode } from "../document/node";
import type { FieldSpec, FieldType } from "../facts/field-spec";
import { describeOnlyOf } from "../facts/structure";
import type { Stray } from "../schema/hide-strays";
import type { TypedObject } from "../schema/typed-tree";
import type { TextRange } from "../text/text";

/** A member or an element with what ECS expects there. */
export interface StructureValue {
  readonly object: TypedObject | undefined;
  /** The member that holds it, also where it is an element of that member's list or a value of its map. */
  readonly field: FieldSpec | undefined;
  readonly type: FieldType;
  readonly site: Site;
  /** As the AWS CLI writes it. */
  readonly path: string;
  /** The key of a member, an element's own opening or scalar. */
  readonly keyRange: TextRange;
}

/** A member that the structure does not have. */
export interface UnknownProperty {
  readonly kind: "unknown";
  readonly object: TypedObject;
  readonly structure: string;
  readonly member: Member;
  /** The member that it is but for case, hyphens and underscores. */
  readonly sameLetters: string | undefined;
  /** Whether it stands below another such key, where nothing but the keys can be read. */
  readonly below?: true;
}

/** Whether the property is an output-only one, which describe-only-property reports. */
export function isDescribeOnly({ structure, member }: UnknownProperty): boolean {
  return describeOnlyOf(structure).includes(member.key);
}

/** A member whose key is in another case than that of ECS, in a list whose reader ignores it. */
export interface OtherCase {
  readonly kind: "case";
  readonly object: TypedObject;
  readonly member: Member;
}

/** A member without which the request is refused before it is sent. */
export interface MissingProperty {
  readonly kind: "missing";
  readonly object: TypedObject;
  readonly structure: string;
  readonly field: FieldSpec;
  /** Whether an unknown member of the object stands for this one, misspelt or mistaken, or is still being typed. */
  readonly meant: boolean;
}

/** A value of another type than ECS takes. */
export interface WrongType extends StructureValue {
  readonly kind: "type";
  readonly node: ScalarNode | ObjectNode | ArrayNode;
}

/** A string that is none of those that ECS lists. */
export interface InvalidValue extends StructureValue {
  readonly kind: "value";
  readonly node: ScalarNode;
  readonly value: string;
  readonly values: readonly string[];
}

/** A null, which the AWS CLI refuses and others leave out. */
export interface NullValue extends StructureValue {
  readonly kind: "null";
  readonly node: ScalarNode;
}

/**
 * A text that can be read: not being typed, under a key that the structure has, and without a placeholder, unless it is
 * what a template printed for a value that it did not have.
 */
export interface StructureText extends StructureValue {
  readonly node: ScalarNode;
  readonly value: string;
}

/** A member that no reader sees, since another one with the same key follows. */
export interface DuplicateProperty {
  readonly kind: "duplicate";
  readonly object: TypedObject;
  readonly member: Member;
  readonly last: Member;
}

/** An object that is another structure than belongs there, or of another format. Its members are not looked at. */
export interface StrayObject extends StructureValue {
  readonly kind: "stray";
  readonly stray: Stray;
}

/** One way in which a task definition differs from the structure that ECS takes. */
export type Deviation =
  | UnknownProperty
  | OtherCase
  | MissingProperty
  | WrongType
  | InvalidValue
  | NullValue
  | DuplicateProperty
  | StrayObject;

/** The deviations of one kind. */
export type DeviationOf<K extends Deviation["kind"]> = Extract<Deviation, { readonly kind: K }>;
