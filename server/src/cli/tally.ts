import type { Severity } from "../core/findings/rule";
import type { LintSettings } from "./lint-settings";
import type { Report } from "./lint-text";

/** Counts of findings, including those that `--quiet` hides. */
export interface Tally extends Record<Severity, number> {
  /** The task definitions linted. */
  files: number;
  /** The findings that `--fix` would repair. */
  fixable: number;
  /** The findings that only `--fix-removals` would repair. */
  removable: number;
  /** The findings that were repaired, or would have been with `--fix-dry-run`. */
  fixed: number;
}

/** All counts at zero. */
export function emptyTally(): Tally {
  return { files: 0, error: 0, warning: 0, information: 0, hint: 0, fixable: 0, removable: 0, fixed: 0 };
}

/** The counts of one file. `fixed` is how many of its findings were repaired, or would have been. */
export function countsOf({ findings, fixable, removable }: Report, fixed: number): Tally {
  const tally = { ...emptyTally(), files: 1, fixed };
  for (const finding of findings) {
    tally[finding.severity] += 1;
    if (fixable.has(finding)) tally.fixable += 1;
    if (removable.has(finding)) tally.removable += 1;
  }
  return tally;
}

/** Adds the counts of a file. */
export function addCounts(tally: Tally, counts: Readonly<Tally>): void {
  for (const [name, count] of Object.entries(counts)) tally[name as keyof Tally] += count;
}

/** Whether the findings make the run fail. */
export function failsBy(tally: Tally, { failOn, maxWarnings }: LintSettings): boolean {
  if (tally.error > 0) return true;
  if (failOn !== "error" && tally.warning > 0) return true;
  if (failOn === "information" && tally.information > 0) return true;
  return maxWarnings !== undefined && tally.warning > maxWarnings;
}
