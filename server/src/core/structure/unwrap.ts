import { hasComment } from "../edits/edits";
import type { TaskDefinition } from "../model/model";
import { type Member, memberOf, type ObjectNode } from "../syntax/syntax";
import type { TextEdit } from "../syntax/text";

/** The key under which DescribeTaskDefinition prints a task definition. */
export const WRAPPER_KEY = "taskDefinition";

/** The member that wraps the task definition, or nothing where it is not wrapped. */
export function wrapperOf({ form, tree }: TaskDefinition): Member | undefined {
  return form === "wrapped" && tree.root?.kind === "object" ? memberOf(tree.root, WRAPPER_KEY) : undefined;
}

/**
 * The edits that leave only what is in the wrapper, its lines moved out. Tags that stand beside it go in. Nothing
 * where a comment would be lost, or a bracket is missing.
 */
export function unwrapEdits(task: TaskDefinition): readonly TextEdit[] {
  const { tree } = task;
  const { root } = tree;
  const inner = wrapperOf(task)?.value;
  if (root?.kind !== "object" || inner?.kind !== "object" || !root.closed || !inner.closed) return [];
  const before = { start: root.range.start, end: inner.range.start };
  const after = { start: inner.range.end - 1, end: root.range.end };
  if (hasComment(tree, before) || hasComment(tree, after)) return [];
  const lines = tree.text.slice(inner.range.start, inner.range.end);
  const step = indentOf(tree.text, inner.range.end - 1);
  const shift = step.slice(indentOf(tree.text, root.range.start).length);
  const edits: TextEdit[] = [{ range: before, newText: "" }];
  if (shift !== "") {
    for (const match of lines.matchAll(new RegExp(`(?<=\\n)${shift}`, "g"))) {
      const start = inner.range.start + match.index;
      edits.push({ range: { start, end: start + shift.length }, newText: "" });
    }
  }
  const tags = tagsBeside(tree.text, root, inner);
  if (tags !== undefined) edits.push(tags);
  return [...edits, { range: { start: inner.range.end, end: root.range.end }, newText: "" }];
}

/** The white space that the line of an offset starts with; nothing where other text comes first. */
function indentOf(text: string, offset: number): string {
  return /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, offset))?.[1] ?? "";
}

function tagsBeside(text: string, root: ObjectNode, inner: ObjectNode): TextEdit | undefined {
  const tags = memberOf(root, "tags")?.value;
  const last = inner.members.at(-1);
  if (tags?.kind !== "array" || tags.elements.length === 0 || last?.value === undefined) return undefined;
  if (memberOf(inner, "tags") !== undefined) return undefined;
  const gap = /\s*$/.exec(text.slice(0, last.keyRange.start))?.[0] ?? " ";
  const outer = indentOf(text, inner.range.end - 1);
  const own = gap.includes("\n") ? gap.replace(`\n${outer}`, "\n") : gap;
  const end = last.value.range.end;
  return { range: { start: end, end }, newText: `,${own}"tags": ${text.slice(tags.range.start, tags.range.end)}` };
}
