import type { TextRange } from "../text/text";
import { firstOfEach } from "./by-key";
import type { OptionsView } from "./fields";

/**
 * The keys of an object whose author chooses them, such as the options of a log driver: each once, with its place. A
 * key without a value is left out, because it may itself be unfinished.
 */
export function memberKeysOf({
  node,
}: Pick<OptionsView, "node">): readonly { readonly key: string; readonly keyRange: TextRange }[] {
  return [...firstOfEach(node.members, ({ key, value }) => (value === undefined ? undefined : key)).values()];
}
