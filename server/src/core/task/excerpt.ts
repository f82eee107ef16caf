import { isAbsent } from "./fields";
import type { TaskDefinition } from "./model";

/**
 * Whether the file contains only part of a task definition, as documentation prints it and scripts extract it from a
 * response of ECS: containers, but neither a family nor launch types. What such a file leaves out at the task level may
 * be set elsewhere, as with a bare array. The same applies while the text is not JSON, because it is half typed or has
 * dots in place of something.
 */
export function isExcerpt(task: TaskDefinition): boolean {
  return task.view === undefined || task.tree.problems.length > 0 || isPiece(task);
}

/**
 * Whether both the family and the launch types are left out, so that the rest, such as the mode, may be set elsewhere.
 */
export function isPiece({ family, requiresCompatibilities }: TaskDefinition): boolean {
  return isAbsent(family) && isAbsent(requiresCompatibilities);
}
