/**
 * Returns a check of suggested names: it gives back the name if it is free, so that no suggestion repeats another one.
 *
 * @param used the names that the task has
 */
export function freeNames(used: readonly string[]): (suggestion: string) => string | undefined {
  const taken = new Set(used);
  return (name) => {
    if (name === "" || taken.has(name)) return undefined;
    taken.add(name);
    return name;
  };
}
