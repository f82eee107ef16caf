import type { Report } from "../lint-text";
import type { Problem } from "../problem";
import type { Tally } from "../tally";

/** A way to report. It is told of one file after the other, so that none needs to stay in memory. */
export interface Format {
  /** What is known of the next file. */
  file(report: Report): void;
  /** There are no more files. */
  end(tally: Tally, problems: readonly Problem[]): void;
}
