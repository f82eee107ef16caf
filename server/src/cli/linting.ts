import type { Encoding } from "./encoding";
import type { Format, ReportedFile } from "./formats/format";
import type { LintSettings } from "./lint-settings";
import type { Problem } from "./problem";
import type { Surroundings } from "./surroundings";
import type { Tally } from "./tally";

/**
 * How the user named a file. `named`: alone, so it is read as a task definition whatever it contains. `listed`: with
 * others, as hooks name every changed file; those that are not task definitions are skipped with a note. `found`: in a
 * folder or by a pattern; those that are not task definitions are skipped silently.
 */
export type Standing = "named" | "listed" | "found";

/** A text and its file. */
export interface Source {
  readonly path: string;
  readonly standing: Standing;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  /** The path to write to; `undefined` for standard input. */
  readonly absolute: string | undefined;
}

/** What is to be told of a file. Plain data, so that one thread can tell it to another. */
export type Entry =
  | { readonly kind: "problem"; readonly problem: Problem }
  /** A named file that is not a task definition. */
  | { readonly kind: "skipped"; readonly problem: Problem }
  /** A note about a file that is not a problem. */
  | { readonly kind: "note"; readonly path: string; readonly message: string }
  /** The stack trace of an internal error. */
  | { readonly kind: "stack"; readonly text: string }
  | { readonly kind: "report"; readonly file: ReportedFile; readonly counts: Tally };

/** What is needed to lint a file. */
export interface Linting extends Pick<Surroundings, "cwd" | "env" | "stdout"> {
  readonly settings: LintSettings;
  readonly format: Pick<Format, "textsOf">;
  /** Receives what is to be told, in order. */
  tell(entry: Entry): void;
}
