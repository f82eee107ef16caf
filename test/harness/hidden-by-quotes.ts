/**
 * Whether a safe fix only takes the quotes from a number or a word. They hide what is wrong with it, as the file is
 * refused for them first; where an error shows without them, fix-all takes the repair back.
 */
export function onlyTakesQuotes(rule: string, title: string): boolean {
  return rule === "type-mismatch" && /^Change \w+ to (?:-?\d+|true|false)$/.test(title);
}
