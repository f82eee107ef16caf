import type { AnyView, Field, Known } from "../model/fields";
import type { ArrayNode, SyntaxTree } from "../syntax/syntax";
import type { TextEdit, TextRange } from "../syntax/text";

/**
 * Adds an element behind the last one of a list: on a line of its own where that has one.
 *
 * @param text the element as JSON on one line
 * @returns nothing where there is no element to follow, or where the last one is still being typed
 */
export function appendEdit(
  tree: SyntaxTree,
  list: Known<readonly Field<AnyView>[]>,
  text: string,
): TextEdit | undefined {
  const last = list.value.at(-1);
  if (last?.state !== "known" || !last.value.node.closed) return undefined;
  return behind(tree, { list: list.range, last: last.range, alone: list.value.length === 1 }, text, "");
}

/**
 * Adds an element of several lines behind the last one of an array, whatever that is.
 *
 * @param indent the white space in front of its lines, which they change for that of their new place
 * @returns nothing where there is no element to follow, or where the array or its last element is not whole
 */
export function appendTo(tree: SyntaxTree, list: ArrayNode, text: string, indent: string): TextEdit | undefined {
  const last = list.elements.at(-1);
  if (last === undefined || !list.closed || (last.kind !== "placeholder" && !last.closed)) return undefined;
  return behind(tree, { list: list.range, last: last.range, alone: list.elements.length === 1 }, text, indent);
}

function behind(
  tree: SyntaxTree,
  { list, last, alone }: { readonly list: TextRange; readonly last: TextRange; readonly alone: boolean },
  text: string,
  indent: string,
): TextEdit {
  const { start, end } = last;
  const gap = /\s{0,200}$/.exec(tree.text.slice(Math.max(list.start + 1, start - 200), start))?.[0] ?? "";
  const space = gap === "" && !alone ? "" : gap || " ";
  const own = /[\r\n]([ \t]*)$/.exec(gap)?.[1];
  const moved = own === undefined ? text : text.replaceAll(`\n${indent}`, `\n${own}`);
  return { range: { start: end, end }, newText: `,${space}${moved}` };
}
