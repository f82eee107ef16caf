import type { Field, Known, ObjectView } from "../model/fields";
import type { SyntaxTree } from "../syntax/syntax";
import type { TextEdit } from "../syntax/text";

/**
 * Adds an element behind the last one of a list: on a line of its own where that has one.
 *
 * @param text the element as JSON on one line
 * @returns nothing where there is no element to follow, or where the last one is still being typed
 */
export function appendEdit(
  tree: SyntaxTree,
  list: Known<readonly Field<ObjectView>[]>,
  text: string,
): TextEdit | undefined {
  const last = list.value.at(-1);
  if (last?.state !== "known" || !last.value.node.closed) return undefined;
  const { start, end } = last.range;
  const gap = /\s{0,200}$/.exec(tree.text.slice(Math.max(list.range.start + 1, start - 200), start))?.[0] ?? "";
  const space = gap === "" && list.value.length > 1 ? "" : gap || " ";
  return { range: { start: end, end }, newText: `,${space}${text}` };
}
