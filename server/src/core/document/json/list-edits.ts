import type { TextEdit } from "../../text/text";
import type { ListValue } from "../change";
import type { SyntaxTree } from "../document";
import type { ArrayNode } from "../node";
import { indentedAfter, spell } from "./spell";

/**
 * Adds elements after the last one of an array, whatever kind of value that is. They go on separate lines if it has its
 * own line.
 *
 * @returns `undefined` if the array is empty, or if it or its last element is not complete
 */
export function appendTo(tree: SyntaxTree, list: ArrayNode, values: ListValue): TextEdit | undefined {
  const last = list.elements.at(-1);
  if (last === undefined || !list.closed || (last.kind !== "placeholder" && !last.closed)) return undefined;
  const { start, end } = last.range;
  const gap = /\s{0,200}$/.exec(tree.text.slice(Math.max(list.range.start + 1, start - 200), start))?.[0] ?? "";
  const space = gap === "" && list.elements.length > 1 ? "" : gap || " ";
  const texts = values.map((value) => indentedAfter(gap, spell(tree, value)));
  return { range: { start: end, end }, newText: texts.map((text) => `,${space}${text}`).join("") };
}
