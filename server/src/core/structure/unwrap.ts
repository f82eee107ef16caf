import { hasComment } from "../edits/comments";
import type { TaskDefinition } from "../model/model";
import { type ArrayNode, isNull, type Member, memberOf, type ObjectNode, type SyntaxTree } from "../syntax/syntax";
import { indentBefore, overlap, type TextEdit, type TextRange } from "../syntax/text";

/** The member that wraps the task definition, or nothing where it is not wrapped. */
export function wrapperOf({ form, tree, view }: TaskDefinition): Member | undefined {
  if (form !== "wrapped" || tree.root?.kind !== "object") return undefined;
  return tree.root.members.find(({ value }) => value === view?.node);
}

/** How a task definition leaves its wrapper, the tags beside it aside. */
export interface Unwrapping {
  readonly inner: ObjectNode;
  /** The white space that every line of it has too much. */
  readonly shift: string;
  edits(): readonly TextEdit[];
}

/** The edits of an unwrapping together with others, before which those in the same place give way. */
export function around(unwrapping: Unwrapping, edits: readonly TextEdit[]): readonly TextEdit[] {
  const starts = [...edits].sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  const free = unwrapping.edits().filter(({ range }) => {
    while ((starts[next]?.range.end ?? Infinity) <= range.start) next += 1;
    const edit = starts[next];
    return edit === undefined || !overlap(edit.range, range);
  });
  return [...edits, ...free];
}

/** The unwrapping of a task definition; nothing where a comment would be lost, or a bracket is missing. */
export function unwrappingOf(task: TaskDefinition): Unwrapping | undefined {
  const inner = wrapperOf(task)?.value;
  return inner?.kind === "object" ? liftingOf(task.tree, inner) : undefined;
}

/** How an object takes the place of the outermost value; nothing where a comment would be lost, or a bracket is missing. */
export function liftingOf(tree: SyntaxTree, inner: ObjectNode): Unwrapping | undefined {
  const { root } = tree;
  if ((root?.kind !== "object" && root?.kind !== "array") || !root.closed || !inner.closed) return undefined;
  const before = { start: root.range.start, end: inner.range.start };
  const after = { start: inner.range.end - 1, end: root.range.end };
  if (!isPlain(tree, before) || !isPlain(tree, after)) return undefined;
  const step = indentBefore(tree.text, inner.range.end - 1);
  const shift = step.slice(indentBefore(tree.text, root.range.start).length);
  const edits = (): readonly TextEdit[] => [
    { range: before, newText: "" },
    ...outdents(tree.text, inner.range, shift),
    { range: { start: inner.range.end, end: root.range.end }, newText: "" },
  ];
  return { inner, shift, edits };
}

/** Whether a range holds no comment and no statement of a template, which would be lost with it. */
function isPlain(tree: SyntaxTree, range: TextRange): boolean {
  const { start, end } = range;
  return tree.text.slice(start, end) === tree.masked.slice(start, end) && !hasComment(tree, range);
}

/** Takes white space away in front of every line in a range that starts with it. */
function outdents(text: string, { start, end }: TextRange, shift: string): readonly TextEdit[] {
  if (shift === "") return [];
  return [...text.slice(start, end).matchAll(new RegExp(`(?<=\\n)${shift}`, "g"))].map(({ index }) => {
    return { range: { start: start + index, end: start + index + shift.length }, newText: "" };
  });
}

/**
 * The list of tags that stands beside the wrapper, where none stands in it.
 *
 * @returns nothing where there is none or it is empty
 */
export function tagListBeside({ tree: { root } }: TaskDefinition, inner: ObjectNode): ArrayNode | undefined {
  const tags = root?.kind === "object" ? memberOf(root, "tags")?.value : undefined;
  if (tags?.kind !== "array" || tags.elements.length === 0) return undefined;
  return hasTags(inner) ? undefined : tags;
}

/** Whether a task definition has tags of its own, be they still to be typed. */
export function hasTags(node: ObjectNode): boolean {
  const own = memberOf(node, "tags");
  const value = own?.value;
  if (own === undefined || (value !== undefined && isNull(value))) return false;
  return !(value?.kind === "array" && value.closed && value.elements.length === 0);
}
