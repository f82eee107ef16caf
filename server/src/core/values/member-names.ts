import { FOREIGN_MEMBERS } from "../facts/foreign-keys";

/** The key of an object that another tool, or a similar list, calls by this word. */
export function memberCalled(word: string, keys: readonly string[]): string | undefined {
  return FOREIGN_MEMBERS.get(word.toLowerCase())?.find((key) => keys.includes(key));
}
