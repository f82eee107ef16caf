import { indentBefore, overlap, type TextEdit, type TextRange } from "../../text/text";
import { canBeHoisted, type SyntaxTree } from "../document";
import type { ObjectNode } from "../node";

/** How an object replaces the outermost value. */
export interface Lifting {
  /** The indentation to remove from each of its lines. */
  readonly shift: string;
  /** The deletions: everything around the object, and the extra indentation. */
  readonly edits: readonly TextEdit[];
}

/** How an object replaces the outermost value; nothing if it can't, see {@link canBeHoisted}. */
export function liftingOf(tree: SyntaxTree, object: ObjectNode): Lifting | undefined {
  const { root, text } = tree;
  if (root === undefined || !canBeHoisted(tree, object)) return undefined;
  const step = indentBefore(text, object.range.end - 1);
  const shift = step.slice(indentBefore(text, root.range.start).length);
  const edits = [
    { range: { start: root.range.start, end: object.range.start }, newText: "" },
    ...outdents(text, object.range, shift),
    { range: { start: object.range.end, end: root.range.end }, newText: "" },
  ];
  return { shift, edits };
}

/** The edits of a lifting combined with others in the object. Where they overlap, the others win. */
export function withLifting({ shift, edits }: Lifting, others: readonly TextEdit[]): readonly TextEdit[] {
  const moved = others.map(({ range, newText }) => ({ range, newText: newText.replaceAll(`\n${shift}`, "\n") }));
  const starts = [...moved].sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  const free = edits.filter(({ range }) => {
    while ((starts[next]?.range.end ?? Infinity) <= range.start) next += 1;
    const edit = starts[next];
    return edit === undefined || !overlap(edit.range, range);
  });
  return [...moved, ...free];
}

/** Removes indentation from every line in a range that starts with it. */
function outdents(text: string, { start, end }: TextRange, shift: string): readonly TextEdit[] {
  if (shift === "") return [];
  return [...text.slice(start, end).matchAll(new RegExp(`(?<=\\n)${shift}`, "g"))].map(({ index }) => {
    return { range: { start: start + index, end: start + index + shift.length }, newText: "" };
  });
}
