/**
 * Whether a safe fix only takes the quotes from a number or a word, or puts them round it. Its wrong type hides what
 * else is wrong with it, as the file is refused for that first; where an error shows afterwards, fix-all takes the repair
 * back.
 */
export function changesOnlyQuotes(rule: string, title: string): boolean {
  return rule === "type-mismatch" && /^Change .+ to (?:-?\d+|true|false|"(?:-?\d[\d.eE+-]*|true|false)")$/.test(title);
}
