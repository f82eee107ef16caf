import { hasComment } from "../edits/edits";
import type { TaskDefinition } from "../model/model";
import { type ArrayNode, type Member, memberOf, type ObjectNode, type SyntaxTree } from "../syntax/syntax";
import { overlap, type TextEdit, type TextRange } from "../syntax/text";

/** The member that wraps the task definition, or nothing where it is not wrapped. */
export function wrapperOf({ form, tree, view }: TaskDefinition): Member | undefined {
  if (form !== "wrapped" || tree.root?.kind !== "object") return undefined;
  return tree.root.members.find(({ value }) => value === view?.node);
}

/**
 * The edits that leave only what is in the wrapper, its lines moved out. Tags that stand beside it go in. Nothing
 * where a comment would be lost, or a bracket is missing.
 */
export function unwrapEdits(task: TaskDefinition): readonly TextEdit[] {
  const unwrapping = unwrappingOf(task);
  if (unwrapping === undefined) return [];
  const tags = tagsMovedIn(task, unwrapping.inner);
  return tags === undefined ? unwrapping.edits() : around(unwrapping, [tags]);
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
  const { tree } = task;
  const { root } = tree;
  const inner = wrapperOf(task)?.value;
  if (root?.kind !== "object" || inner?.kind !== "object" || !root.closed || !inner.closed) return undefined;
  const before = { start: root.range.start, end: inner.range.start };
  const after = { start: inner.range.end - 1, end: root.range.end };
  if (!isPlain(tree, before) || !isPlain(tree, after)) return undefined;
  const step = indentOf(tree.text, inner.range.end - 1);
  const shift = step.slice(indentOf(tree.text, root.range.start).length);
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
  if (own === undefined || (value?.kind === "scalar" && value.value === null)) return false;
  return !(value?.kind === "array" && value.closed && value.elements.length === 0);
}

/** The white space that the line of an offset starts with; nothing where other text comes first. */
function indentOf(text: string, offset: number): string {
  return /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, offset))?.[1] ?? "";
}

function tagsMovedIn(task: TaskDefinition, inner: ObjectNode): TextEdit | undefined {
  const { text } = task.tree;
  const tags = tagListBeside(task, inner);
  const last = inner.members.at(-1);
  if (tags === undefined || last?.value === undefined) return undefined;
  const written = text.slice(tags.range.start, tags.range.end);
  const empty = memberOf(inner, "tags")?.value;
  if (empty !== undefined) return { range: empty.range, newText: written };
  const gap = /\s*$/.exec(text.slice(0, last.keyRange.start))?.[0] ?? " ";
  const outer = indentOf(text, inner.range.end - 1);
  const own = gap.includes("\n") ? gap.replace(`\n${outer}`, "\n") : gap;
  const end = last.value.range.end;
  return { range: { start: end, end }, newText: `,${own}"tags": ${written}` };
}
