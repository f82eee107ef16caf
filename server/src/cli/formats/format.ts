import type { Report } from "../lint-text";
import type { Problem } from "../problem";
import type { Tally } from "../tally";

/** The files that were not linted. */
export interface LeftOut {
  /** What kept them from it; the run fails. */
  readonly problems: readonly Problem[];
  /** Named files that are no task definitions. */
  readonly skipped: readonly Problem[];
}

/** A way to report. It is told of one file after the other, so that none needs to stay in memory. */
export interface Format {
  /** What is known of the next file. */
  file(report: Report): void;
  /** There are no more files. */
  end(tally: Tally, left: LeftOut): void;
}
