import type { Severity } from "../core/findings/rule";
import type { AssumeSettings } from "./assume-options";
import type { RuleSettings } from "./option-values";

/** The settings of a run, from the arguments. */
export interface LintSettings extends AssumeSettings {
  /** Files, folders, patterns and `-`; nothing means the current folder. */
  readonly paths: readonly string[];
  readonly stdinFilename?: string;
  readonly format: "text" | "json";
  readonly fix: "no" | "write" | "dry-run";
  /** Whether fixing also removes and replaces values. */
  readonly removals: boolean;
  readonly rule?: RuleSettings;
  readonly failOn: "error" | "warning" | "information";
  readonly maxWarnings?: number;
  /** Whether reports contain errors only. */
  readonly quiet?: boolean;
  /** Whether the text report also contains information and hints. */
  readonly verbose?: boolean;
  /** Whether every named file has to be a task definition, even if several are named. */
  readonly strictFiles?: boolean;
  /** Set by --color and --no-color; `undefined` leaves it to the environment. */
  readonly color?: boolean;
}

/**
 * Which findings the report contains. The text report has errors, warnings and everything that makes the run fail; JSON
 * has all of them.
 */
export function shownBy({ format, quiet, verbose, failOn }: LintSettings): (severity: Severity) => boolean {
  if (quiet === true) return (severity) => severity === "error";
  if (verbose === true || format !== "text") return () => true;
  return (severity) => severity === "error" || severity === "warning" || severity === failOn;
}
