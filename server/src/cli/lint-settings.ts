import type { Severity } from "../core/findings/rule";
import type { AssumeSettings } from "./assume-options";
import type { RuleSettings } from "./option-values";

/** How to lint, as the arguments say. */
export interface LintSettings extends AssumeSettings {
  /** Files, folders, patterns and `-`; nothing means the current folder. */
  readonly paths: readonly string[];
  readonly stdinFilename?: string;
  readonly format: "text" | "json";
  readonly fix: "no" | "write" | "dry-run";
  /** Whether fixing also takes away and replaces what its author would miss. */
  readonly removals: boolean;
  readonly rule?: RuleSettings;
  readonly failOn: "error" | "warning" | "information";
  readonly maxWarnings?: number;
  /** Whether reports hold errors only. */
  readonly quiet?: boolean;
  /** Whether the text report holds information and hints as well. */
  readonly verbose?: boolean;
  /** Whether every named file has to be a task definition, also where several are named. */
  readonly strictFiles?: boolean;
  /** What --color and --no-color say; nothing leaves it to the environment. */
  readonly color?: boolean;
}

/**
 * Which findings the report holds. For people these are errors and warnings, and what makes the run fail; for programs
 * all of them.
 */
export function shownBy({ format, quiet, verbose, failOn }: LintSettings): (severity: Severity) => boolean {
  if (quiet === true) return (severity) => severity === "error";
  if (verbose === true || format !== "text") return () => true;
  return (severity) => severity === "error" || severity === "warning" || severity === failOn;
}
