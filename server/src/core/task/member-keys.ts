import type { TextRange } from "../text/text";
import type { OptionsView } from "./fields";

/**
 * The keys of an object whose author chooses them, such as the options of a log driver: each once, with its place. A
 * key without a value is left out, because it may itself be unfinished.
 */
export function memberKeysOf({
  node,
}: Pick<OptionsView, "node">): readonly { readonly key: string; readonly keyRange: TextRange }[] {
  const seen = new Set<string>();
  return node.members.filter(({ key, value }) => {
    if (value === undefined || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
