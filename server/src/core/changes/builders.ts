import { type Field, isAbsent, isKnown, type Known } from "../model/fields";
import type { Fix } from "../rule";
import { member, type Said, type Sayable, say, word } from "../say";
import { type Change, remove, removeFrom, type ScalarValue, set } from "./change";

/** What a fix has beside its main change. All of it may be left out. */
export interface FixDetails {
  /** See {@link Fix.safe}; false if left out. */
  readonly safe?: boolean;
  /** Instead of the title that the change gives. */
  readonly title?: Said;
  /** Changes that belong to it, in the same file. */
  readonly also?: readonly Change[];
}

/** Takes a member away: `Remove hostPort`; or an element of a list, which keeps the list. */
export function removing(field: Field<unknown>, details: FixDetails = {}): Fix {
  return fixOf(say`Remove ${nameOf(field)}`, remove(field), details);
}

/** Takes an element out of a list, and the whole member where it was the only one: `Remove "db"`. */
export function removingFrom<T>(list: Known<readonly Field<T>[]>, element: Field<T>, details: FixDetails = {}): Fix {
  return fixOf(say`Remove ${nameOf(element)}`, removeFrom(list, element), details);
}

/** Gives a member another value, or adds it: `Change hostPort to 80`, `Add hostPort 80`. */
export function changing(field: Field<unknown>, value: ScalarValue, details: FixDetails = {}): Fix {
  const title = isAbsent(field)
    ? say`Add ${nameOf(field)} ${plainly(value)}`
    : say`Change ${nameOf(field)} to ${plainly(value)}`;
  return fixOf(title, set(field, value), details);
}

function fixOf(title: Said, change: Change, { safe = false, title: own = title, also = [] }: FixDetails): Fix {
  return { title: own, safe, changes: [change, ...also] };
}

/** How a title names a field: by its key, or an element of a list by its value. */
function nameOf(field: Field<unknown>): Sayable {
  const { key } = field.site;
  if (typeof key === "string") return member(key);
  return isKnown(field) && isScalar(field.value) ? plainly(field.value) : say`element ${key + 1}`;
}

function isScalar(value: unknown): value is ScalarValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A value in a title, without quotes where nobody could take it for anything else. */
function plainly(value: ScalarValue): Sayable {
  return typeof value === "string" && /^[A-Za-z][\w.-]{0,63}$/.test(value) ? word(value) : value;
}
