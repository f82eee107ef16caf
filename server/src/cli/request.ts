import type { AssumeSettings } from "./assume-options";
import type { LintSettings } from "./lint-settings";

/** What the arguments ask for. */
export type Request =
  | { readonly kind: "lint"; readonly settings: LintSettings }
  | { readonly kind: "diagram"; readonly settings: DiagramSettings }
  | { readonly kind: "list-rules"; readonly format: "text" | "json"; readonly color: boolean | undefined }
  | { readonly kind: "explain"; readonly rule: string }
  | { readonly kind: "version" }
  /** A text for standard output: the help. */
  | { readonly kind: "help"; readonly text: string }
  /** The arguments can't be understood, and why. */
  | { readonly kind: "refused"; readonly message: string };

/** What to draw, and where to. */
export interface DiagramSettings extends AssumeSettings {
  /** A file, or `-` for standard input. */
  readonly path: string;
  /** Where the picture goes; nothing means standard output. */
  readonly output?: string;
  readonly format: "svg" | "text";
}
