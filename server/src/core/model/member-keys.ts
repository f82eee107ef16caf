import type { TextRange } from "../syntax/text";
import type { OptionsView } from "./fields";

/**
 * The keys of an object that the author chooses, such as the options of a log driver, with their places and each
 * once. A key whose value is still to come is left out, since it may itself be unfinished.
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
