import { isAbsent } from "./fields";
import type { TaskDefinition } from "./model";

/**
 * Whether the file holds only a piece of a task definition, as documentation prints it and scripts cut it out of
 * an answer of ECS: containers, but neither a family nor launch types. What such a file leaves out at the task
 * level may stand elsewhere, as with a bare array. While the text is not JSON, with dots in place of something or
 * half-typed, nobody knows what is left out either.
 */
export function isExcerpt(task: TaskDefinition): boolean {
  return task.view === undefined || task.tree.problems.length > 0 || isPiece(task);
}

/** Whether neither a family nor launch types are written, so that the rest, such as the mode, may stand elsewhere. */
export function isPiece({ family, requiresCompatibilities }: TaskDefinition): boolean {
  return isAbsent(family) && isAbsent(requiresCompatibilities);
}
