/** Throws with both values unless they are equal as JSON. */
export function same(actual: unknown, expected: unknown, what = "values"): void {
  const [a, e] = [actual, expected].map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  if (a !== e) throw new Error(`The ${what} differ.\nexpected: ${e}\nactual:   ${a}`);
}

/** Throws with this message unless the condition is true. */
export function that(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}
