import type { AssumeSettings } from "./assume-options";
import type { LintSettings } from "./lint-settings";

/** What the arguments request. */
export type Request =
  | { readonly kind: "lint"; readonly settings: LintSettings }
  | { readonly kind: "diagram"; readonly settings: DiagramSettings }
  | { readonly kind: "list-rules"; readonly format: "text" | "json"; readonly color: boolean | undefined }
  | { readonly kind: "explain"; readonly rule: string }
  | { readonly kind: "version" }
  /** Print the help. */
  | { readonly kind: "help"; readonly text: string }
  /** The arguments are wrong; `message` says why. */
  | { readonly kind: "refused"; readonly message: string };

/** The settings of `diagram`. */
export interface DiagramSettings extends AssumeSettings {
  /** A file, or `-` for standard input. */
  readonly path: string;
  /** The file to write; `undefined` means standard output. */
  readonly output?: string;
  readonly format: "svg" | "text";
}
