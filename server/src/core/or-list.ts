/** Words as a sentence lists them: `a`, `a or b`, `a, b or c`. Empty where there are none. */
export function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
