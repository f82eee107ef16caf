import type { TaskDefinition } from "../core/task/model";
import { namesAt } from "../core/task/references/names";
import type { TextRange } from "../core/text/text";

/** A place in the file that means the thing under the cursor. */
export interface Occurrence {
  readonly range: TextRange;
  /** Whether the place declares the name; the others refer to it. */
  readonly isDeclaration: boolean;
}

/**
 * All places that mean the thing under the cursor, in the order of the text: its declarations, its references, and the
 * log drivers that mean it. None if the cursor is not on a name.
 */
export function occurrencesAt(task: TaskDefinition, offset: number): readonly Occurrence[] {
  const places = new Map<number, Occurrence>();
  for (const { declarations, references } of namesAt(task, offset)) {
    for (const { range } of declarations) places.set(range.start, { range, isDeclaration: true });
    for (const { range } of references) places.set(range.start, { range, isDeclaration: false });
  }
  return [...places.values()].sort((a, b) => a.range.start - b.range.start);
}
