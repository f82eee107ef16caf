import type { AssumeSettings } from "./assume-options";
import type { RuleSettings } from "./option-values";

/** How to lint, as the arguments say. */
export interface LintSettings extends AssumeSettings {
  /** Files, folders, patterns and `-`; nothing means the current folder. */
  readonly paths: readonly string[];
  readonly stdinFilename?: string;
  readonly format: "text" | "json";
  readonly fix: "no" | "write" | "dry-run";
  readonly rule?: RuleSettings;
  readonly failOn: "error" | "warning" | "information";
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  /** What --color and --no-color say; nothing leaves it to the environment. */
  readonly color?: boolean;
}
