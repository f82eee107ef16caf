import type { Site } from "../document/change";
import type { TextRange } from "../text/text";

/** The member is missing, or it is `null`, `[]` or `{}`, which ECS treats alike. */
export interface Absent {
  readonly state: "absent";
  readonly site: Site;
}

/**
 * The member is there but can't be judged: a placeholder, a value of the wrong type, one being typed, or one under a
 * misspelled key.
 */
export interface Unknown {
  readonly state: "unknown";
  readonly site: Site;
  /** The value, or the key while there is no value. */
  readonly range: TextRange;
  /** The key with its quotes; the value's own range in an array. */
  readonly keyRange: TextRange;
}

/** The member is there and has the expected type. */
export interface Known<T> {
  readonly state: "known";
  readonly value: T;
  readonly site: Site;
  readonly range: TextRange;
  /** The key with its quotes; the value's own range in an array. */
  readonly keyRange: TextRange;
}

/** A member of the task definition, in one of three states. A rule that reports absence must not report unknown. */
export type Field<T> = Absent | Unknown | Known<T>;

/** Whether the file says what the value is. */
export function isKnown<T>(field: Field<T>): field is Known<T> {
  return field.state === "known";
}

/** Whether the member is absent. */
export function isAbsent<T>(field: Field<T>): field is Absent {
  return field.state === "absent";
}

/** Whether the field is known and has this value. */
export function is<T>(field: Field<T>, value: T): boolean {
  return field.state === "known" && field.value === value;
}

/** Whether both fields are known and have the same value. */
export function haveSameValue<T>(a: Field<T>, b: Field<T>): boolean {
  return isKnown(a) && is(b, a.value);
}

/** Whether two fields certainly say the same: the same value, or both nothing. */
export function saySame<T>(a: Field<T>, b: Field<T>): boolean {
  return haveSameValue(a, b) || (isAbsent(a) && isAbsent(b));
}

/** The field after its value is removed. */
export function withoutValue({ site }: { readonly site: Site }): Absent {
  return { state: "absent", site };
}

/** The field after its value is changed to this one, in the same place. */
export function withValue<T>(field: Field<T>, value: T): Known<T> {
  const nowhere = { start: 0, end: 0 };
  const { range, keyRange } = isAbsent(field) ? { range: nowhere, keyRange: nowhere } : field;
  return { state: "known", value, site: field.site, range, keyRange };
}
