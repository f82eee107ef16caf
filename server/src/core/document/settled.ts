import { hasPlaceholder } from "../text/placeholders";
import { hasTemplate, type SyntaxTree } from "./document";
import type { ArrayNode, Member, ObjectNode } from "./node";

/** Whether an object or array is finished, so that what it lacks is not about to be typed. */
export function isSettled(tree: SyntaxTree, { closed, range }: ObjectNode | ArrayNode): boolean {
  return closed && !tree.problems.some((problem) => problem.range.start < range.end && range.start < problem.range.end);
}

/** Whether two members with the same key both exist. Of two branches of a template only one does. */
export function isRepeated(tree: SyntaxTree, member: Member, last: Member): boolean {
  const start = member.value?.range.end ?? member.keyRange.end;
  return !hasTemplate(tree, { start, end: last.keyRange.start }) && !hasPlaceholder(member.key);
}
