import { FOREIGN_MEMBERS } from "../spec/foreign-keys";
import { nearest } from "./nearest";

/** The key among those of an object that another key most likely means: another tool's word for it, or a misspelling. */
export function memberMeant(key: string, keys: readonly string[]): string | undefined {
  return memberCalled(key, keys) ?? nearest(key, keys);
}

/** The key among those of an object that another tool, or a neighbouring list, calls by this word. */
export function memberCalled(word: string, keys: readonly string[]): string | undefined {
  return FOREIGN_MEMBERS.get(word.toLowerCase())?.find((key) => keys.includes(key));
}
