import { type Field, isKnown, type Known } from "./fields";

/** The elements of a list that can be read, each with its place; none where the list itself can't. */
export function knownElements<T>(list: Field<readonly Field<T>[]>): readonly Known<T>[] {
  return isKnown(list) ? list.value.filter(isKnown) : [];
}

/** Whether every element of a list can be read. A list that is left out has none and so is complete. */
export function isComplete<T>(list: Field<readonly Field<T>[]>): boolean {
  return list.state === "absent" || (isKnown(list) && list.value.every(isKnown));
}

/** Whether a text is there and not empty. Of empty ones the rule `text-empty` speaks, and no other should. */
export function isWritten(field: Field<string>): field is Known<string> {
  return isKnown(field) && field.value !== "";
}
