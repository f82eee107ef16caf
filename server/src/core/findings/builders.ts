import { type Change, remove, removeFrom, type ScalarValue, set } from "../document/change";
import { type Field, isAbsent, isKnown, type Known } from "../task/fields";
import { member, type Said, type Sayable, say, word } from "../text/say";
import type { Fix } from "./rule";

/** Optional details of a fix, besides its main change. */
export interface FixDetails {
  /** See {@link Fix.safe}; false if left out. */
  readonly safe?: boolean;
  /** The title, in place of the one made from the change. */
  readonly title?: Said;
  /** Further changes of the fix, in the same file. */
  readonly also?: readonly Change[];
}

/** Removes a member (`Remove hostPort`), or an element of a list. The list stays even if it becomes empty. */
export function removing(field: Field<unknown>, details: FixDetails = {}): Fix {
  return fixOf(say`Remove ${nameOf(field)}`, remove(field), details);
}

/** Removes an element of a list, and the whole member if it is the only element: `Remove "db"`. */
export function removingFrom<T>(list: Known<readonly Field<T>[]>, element: Field<T>, details: FixDetails = {}): Fix {
  return fixOf(say`Remove ${nameOf(element)}`, removeFrom(list, element), details);
}

/** Changes a member's value, or adds the member: `Change hostPort to 80`, `Add hostPort 80`. */
export function changing(field: Field<unknown>, value: ScalarValue, details: FixDetails = {}): Fix {
  const title = isAbsent(field)
    ? say`Add ${nameOf(field)} ${plainly(value)}`
    : say`Change ${nameOf(field)} to ${plainly(value)}`;
  return fixOf(title, set(field, value), details);
}

function fixOf(title: Said, change: Change, { safe = false, title: own = title, also = [] }: FixDetails): Fix {
  return { title: own, safe, changes: [change, ...also] };
}

/** A field in a title: its key, or the value of a list element. */
function nameOf(field: Field<unknown>): Sayable {
  const { key } = field.site;
  if (typeof key === "string") return member(key);
  return isKnown(field) && isScalar(field.value) ? plainly(field.value) : say`element ${key + 1}`;
}

function isScalar(value: unknown): value is ScalarValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A value in a title. A word is written without quotes, because it can't be misread. */
function plainly(value: ScalarValue): Sayable {
  return typeof value === "string" && /^[A-Za-z][\w.-]{0,63}$/.test(value) ? word(value) : value;
}
