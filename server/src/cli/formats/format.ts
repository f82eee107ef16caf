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

/** An output format. It receives one file after the other, so that none has to stay in memory. */
export interface Format {
  /** Writes the report of the next file. */
  file(report: Report): void;
  /** Ends the output after the last file. */
  end(tally: Tally, left: LeftOut): void;
}
