import type { Change } from "../document/change";
import { editsFor } from "../document/document";
import type { Fix, OfferedFix } from "../findings/rule";
import type { TaskDefinition } from "../task/model";
import { type Said, say } from "../text/say";

/** A code action without a finding: one action that leaves a consistent file. */
export interface Assist extends OfferedFix {
  /** Identifies the action in all files: `switch-to-awsvpc`. */
  readonly id: string;
  /** The title without the number of decisions. */
  readonly name: Said;
  /** What it changes, a command for each change: `Remove links from container "web"`. */
  readonly description: readonly string[];
  /** How many new mistakes it leaves for the author to decide. */
  readonly conflicts: number;
  /** What else it leaves to decide, as sentences, because no finding mentions it afterwards. */
  readonly notes: readonly string[];
}

/** Changes that belong together, with the words for them. */
export interface Step {
  readonly changes: readonly Change[];
  readonly description: string;
}

/**
 * Makes an assist of its steps. It is safe if it leaves nothing to decide.
 *
 * @returns `undefined` if there is nothing to do, or if a step would miss a value under a misspelled key
 */
export function assistOf(
  task: TaskDefinition,
  id: string,
  title: Said,
  steps: readonly Step[],
  conflicts = 0,
  notes: readonly string[] = [],
): Assist | undefined {
  if (steps.length === 0 || steps.some(({ changes }) => changes.some(missesMeant))) return undefined;
  const decisions = conflicts + notes.length;
  return {
    id,
    name: title,
    title: decisions === 0 ? title : say`${title} (${decisions} to decide)`,
    description: steps.map((step) => step.description),
    conflicts,
    notes,
    safe: decisions === 0,
    ...withEdits(
      task,
      steps.flatMap((step) => step.changes),
    ),
  };
}

/** Changes with the edits that make them in the file of a task. */
export function withEdits(task: TaskDefinition, changes: readonly Change[]): Pick<OfferedFix, "changes" | "edits"> {
  return { changes, edits: () => editsFor(task, changes) };
}

/** Whether a change would miss a value under a misspelled key. */
function missesMeant(change: Change): boolean {
  return "site" in change && change.site.instead !== undefined;
}

/** Whether a fix is an assist, with a description of its changes. */
export function isAssist(fix: Fix): fix is Assist {
  return "description" in fix;
}

/** The fix as an unsafe one, which is never made automatically. */
export function unsafe<T extends Fix | undefined>(fix: T): T {
  return fix && { ...fix, safe: false };
}
