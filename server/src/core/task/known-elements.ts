import { type Field, isKnown, type Known } from "./fields";

/** The readable elements of a list; none if the list itself can't be read. */
export function knownElements<T>(list: Field<readonly Field<T>[]>): readonly Known<T>[] {
  return isKnown(list) ? list.value.filter(isKnown) : [];
}

/** Whether every element of a list can be read. A list that is left out is complete. */
export function isComplete<T>(list: Field<readonly Field<T>[]>): boolean {
  return list.state === "absent" || (isKnown(list) && list.value.every(isKnown));
}

/** The values of the fields that are known and not empty, in order. */
export function writtenTexts(fields: readonly Field<string>[]): readonly string[] {
  return fields.filter(isWritten).map(({ value }) => value);
}

/** Whether a text is known and not empty. The rule `text-empty` reports empty ones, and no other rule should. */
export function isWritten(field: Field<string>): field is Known<string> {
  return isKnown(field) && field.value !== "";
}
