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
  /** The member that contains it, directly or in its list or map. */
  readonly field: FieldSpec | undefined;
  readonly type: FieldType;
  readonly site: Site;
  /** The path as in messages of the AWS CLI. */
  readonly path: string;
  /** The key of a member; for an element, its opening bracket or its scalar. */
  readonly keyRange: TextRange;
}

/** A member that the structure does not have. */
export interface UnknownProperty {
  readonly kind: "unknown";
  readonly object: TypedObject;
  readonly structure: string;
  readonly member: Member;
  /** The member from which it differs only in case, hyphens and underscores. */
  readonly sameLetters: string | undefined;
  /** Whether it is below another such key, where only the keys are checked. */
  readonly below?: true;
}

/** Whether the property is an output-only one, which describe-only-property reports. */
export function isDescribeOnly({ structure, member }: UnknownProperty): boolean {
  return describeOnlyOf(structure).includes(member.key);
}

/** A member whose key differs from that of ECS in case, in a list whose reader ignores case. */
export interface OtherCase {
  readonly kind: "case";
  readonly object: TypedObject;
  readonly member: Member;
}

/** A missing member without which the AWS CLI does not send the request. */
export interface MissingProperty {
  readonly kind: "missing";
  readonly object: TypedObject;
  readonly structure: string;
  readonly field: FieldSpec;
  /** Whether an unknown member of the object may mean this one, or is still being typed. */
  readonly meant: boolean;
}

/** A value of the wrong type. */
export interface WrongType extends StructureValue {
  readonly kind: "type";
  readonly node: ScalarNode | ObjectNode | ArrayNode;
}

/** A string that is not one of the values that ECS lists. */
export interface InvalidValue extends StructureValue {
  readonly kind: "value";
  readonly node: ScalarNode;
  readonly value: string;
  readonly values: readonly string[];
}

/** A null, which the AWS CLI rejects and other tools omit. */
export interface NullValue extends StructureValue {
  readonly kind: "null";
  readonly node: ScalarNode;
}

/**
 * A string that can be read: not being typed, under a known key, and without a placeholder, unless a template printed
 * it for a missing value.
 */
export interface StructureText extends StructureValue {
  readonly node: ScalarNode;
  readonly value: string;
}

/** A member without effect, since another one with the same key follows. */
export interface DuplicateProperty {
  readonly kind: "duplicate";
  readonly object: TypedObject;
  readonly member: Member;
  readonly last: Member;
}

/** An object that is another structure than expected, or of another format. Its members are not checked. */
export interface StrayObject extends StructureValue {
  readonly kind: "stray";
  readonly stray: Stray;
}

/** A difference between a task definition and the structure that ECS expects. */
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
