import {
  type Change,
  type Placed,
  remove,
  removeFrom,
  rename,
  type ScalarValue,
  set,
  type Value,
} from "../document/change";
import type { Member } from "../document/node";
import type { Field, Known } from "../task/fields";
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

/** What a fix changes: a field, or a place in the file with the value that is there. */
export type Target = Field<unknown> | (Placed & { readonly state?: never; readonly value?: unknown });

/** Removes a member (`Remove hostPort`), or an element of a list. The list stays even if it becomes empty. */
export function removing(target: Target, details: FixDetails = {}): Fix {
  return fixOf(say`Remove ${nameOf(target)}`, remove(target), details);
}

/** Removes an element of a list, and the whole member if it is the only element: `Remove db`. */
export function removingFrom<T>(list: Known<readonly Field<T>[]>, element: Field<T>, details: FixDetails = {}): Fix {
  return fixOf(say`Remove ${nameOf(element)}`, removeFrom(list, element), details);
}

/** Changes a value, or adds the member: `Change hostPort to 80`, `Add hostPort 80`, `Add sourceVolume "data"`. */
export function changing(target: Target, value: ScalarValue, details: FixDetails = {}): Fix {
  // After the name of the member, a text needs its quotes to be distinguished from our own words.
  const title =
    target.state === "absent"
      ? say`Add ${nameOf(target)} ${value}`
      : say`Change ${nameOf(target)} to ${plainly(value)}`;
  return fixOf(title, set(target, value), details);
}

/** Changes a value to a list or an object, which the title shows as `shown`: `Change command to ["sh", "-c"]`. */
export function changingTo(target: Target, value: Value, shown: Said, details: FixDetails = {}): Fix {
  return fixOf(say`Change ${nameOf(target)} to ${shown}`, set(target, value), details);
}

/** Changes a key: `Rename enviroment to environment`. */
export function renaming(from: Pick<Member, "key" | "keyRange">, key: string, details: FixDetails = {}): Fix {
  return fixOf(say`Rename ${keyName(from.key)} to ${keyName(key)}`, rename(from, key), details);
}

function fixOf(title: Said, change: Change, { safe = false, title: own = title, also = [] }: FixDetails): Fix {
  return { title: own, safe, changes: [change, ...also] };
}

/** A target in a title: its key, or the value of a list element. */
function nameOf(target: Target): Sayable {
  const { key } = target.site;
  if (typeof key === "string") return keyName(key);
  const value = "value" in target ? target.value : undefined;
  return isScalar(value) ? plainly(value) : say`element ${key + 1}`;
}

function keyName(key: string): Said {
  return key === "" ? say`the empty key` : member(key);
}

function isScalar(value: unknown): value is ScalarValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A value in a title. A word is written without quotes if it can't be misread. */
function plainly(value: ScalarValue): Sayable {
  const isWord = typeof value === "string" && /^(?!(?:true|false|null)$)[A-Za-z][\w.-]{0,63}$/.test(value);
  return isWord ? word(value) : value;
}
