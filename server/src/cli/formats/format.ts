import type { TaskDefinitionKind } from "../../core/facts/field-spec";
import type { Report } from "../lint-text";
import type { Problem } from "../problem";
import type { Tally } from "../tally";

/** The files that were not linted. */
export interface LeftOut {
  /** Files that could not be read or written; the run fails. */
  readonly problems: readonly Problem[];
  /** Named files that are not task definitions. */
  readonly skipped: readonly Problem[];
}

/** A file that was linted, as a format reports it. Plain data, so that another thread may have made it. */
export interface ReportedFile {
  /** The path as the user would type it. */
  readonly path: string;
  readonly kind: TaskDefinitionKind;
  /** What {@link Format.textsOf} answers. */
  readonly texts: readonly string[];
}

/** An output format. It receives one file after the other, so that none has to stay in memory. */
export interface Format {
  /** The parts of the report of a file. Writes nothing, and depends on no other file. */
  textsOf(report: Report): readonly string[];
  /** Writes the report of the next file. */
  write(file: ReportedFile): void;
  /** Ends the output after the last file. */
  end(tally: Tally, left: LeftOut): void;
}
