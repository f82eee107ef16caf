import { isAbsent } from "./fields";
import type { TaskDefinition } from "./model";

/**
 * Whether the file holds only a piece of a task definition, as documentation prints it and scripts cut it out of
 * an answer of ECS: containers, but neither a family nor launch types. What such a file leaves out at the task
 * level may stand elsewhere, as with a bare array. While the text is not JSON, with dots in place of something or
 * half-typed, nobody knows what is left out either.
 */
export function isExcerpt({ view, family, requiresCompatibilities, tree }: TaskDefinition): boolean {
  if (view === undefined || tree.problems.length > 0) return true;
  return isAbsent(family) && isAbsent(requiresCompatibilities);
}
