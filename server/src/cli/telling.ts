import type { Format } from "./formats/format";
import type { LintSettings } from "./lint-settings";
import type { Entry } from "./linting";
import { type Problem, tellProblem } from "./problem";
import type { Progress } from "./progress";
import type { Output } from "./surroundings";
import { addCounts, emptyTally, type Tally } from "./tally";

/** Prints what is told of files, and remembers what the end of the report needs. */
export interface Telling {
  readonly problems: readonly Problem[];
  readonly skipped: readonly Problem[];
  readonly tally: Tally;
  tell(entry: Entry): void;
}

/** Reports go to `format`, which writes to `out`; everything else goes to `stderr`. */
export function tellingTo(
  format: Format,
  out: Output,
  stderr: Output,
  progress: Progress,
  settings: LintSettings,
): Telling {
  const problems: Problem[] = [];
  const skipped: Problem[] = [];
  const tally = emptyTally();
  const print = (problem: Problem): void => {
    // A JSON report contains the problems itself, and its stream may contain nothing else.
    if (settings.format !== "json" || out !== stderr) tellProblem(stderr, problem);
  };
  return {
    problems,
    skipped,
    tally,
    tell(entry) {
      progress.erase();
      switch (entry.kind) {
        case "problem":
          problems.push(entry.problem);
          return print(entry.problem);
        case "skipped":
          skipped.push(entry.problem);
          return print({ ...entry.problem, message: `Skipped. ${entry.problem.message}` });
        case "note":
          return print(entry);
        case "stack":
          return void stderr.write(entry.text);
        case "report":
          addCounts(tally, entry.counts);
          return format.write(entry.file);
      }
    },
  };
}
