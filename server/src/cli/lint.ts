import { tellStack } from "./debug";
import { type Candidate, findFiles } from "./files";
import { formatFor } from "./formats/format-for";
import { type HelperJob, helperOn } from "./helper-thread";
import { entriesOf, lintFile, lintStdin } from "./lint-file";
import type { LintSettings } from "./lint-settings";
import { lintTogether } from "./lint-together";
import type { Linting, Standing } from "./linting";
import { type Progress, progressOn } from "./progress";
import type { Output, Surroundings } from "./surroundings";
import { failsBy } from "./tally";
import { tellingTo } from "./telling";

const STDIN = "-";

/** With fewer files another thread does not pay: it loads the engine, and V8 optimizes it, once more. */
const MANY = 2000;

/** Lints the files that the settings name and prints the report. Returns the exit code. */
export async function lint(settings: LintSettings, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, stderr, cwd, env } = surroundings;
  const paths = settings.paths.filter((path) => path !== STDIN);
  const readsStdin = paths.length < settings.paths.length;
  const found = readsStdin && paths.length === 0 ? { candidates: [], problems: [] } : await findFiles(paths, cwd);
  const progress = progressOn(stderr);
  const out = reportOutput(settings, surroundings);
  const format = formatFor(settings, out, env);
  const { problems, skipped, tally, tell } = tellingTo(format, out, stderr, progress, settings);
  const erasing: Output = {
    write(chunk) {
      progress.erase();
      return stdout.write(chunk);
    },
  };
  const linting: Linting = { settings, cwd, env, format, stdout: erasing, tell };
  for (const problem of found.problems) tell({ kind: "problem", problem });
  if (readsStdin) await lintStdin(linting, stdin);
  await lintFiles(found.candidates, linting, progress, out, surroundings);
  progress.erase();
  format.end(tally, { problems, skipped });
  if (problems.length > 0) return 2;
  return failsBy(tally, settings) ? 1 : 0;
}

async function lintFiles(
  files: readonly Candidate[],
  linting: Linting,
  progress: Progress,
  out: Output,
  surroundings: Surroundings,
): Promise<void> {
  const { settings, cwd, env, tell } = linting;
  const isList = settings.strictFiles !== true && files.filter((each) => each.named).length > 1;
  const named: Standing = isList ? "listed" : "named";
  const isShared = settings.fix === "no" && files.length >= MANY;
  const jobOf = ({ isTTY = false, columns = 0 }: Output): HelperJob => {
    return { settings, cwd, env: { ...env }, named, out: { isTTY, columns } };
  };
  const thread = isShared ? surroundings.startThread?.(jobOf(out)) : undefined;
  if (thread !== undefined) {
    const helper = helperOn(thread, (error) => tellStack(error, surroundings));
    try {
      await lintTogether(files, helper, {
        lintHere: (some) => entriesOf(some, named, linting),
        async tell(entry) {
          tell(entry);
          // Waiting each time would take as long as linting a small file.
          if (out.writableNeedDrain === true) await drained(out);
        },
        taken: (count) => progress.done(count, files.length),
      });
    } finally {
      // The program does not end before its threads.
      helper.end();
    }
    return;
  }
  for (const [index, file] of files.entries()) {
    progress.done(index, files.length);
    await lintFile(file, file.named ? named : "found", linting);
    await drained(out);
  }
}

/**
 * Waits until an output has taken what was written, or can't take any more, so that nothing piles up in memory.
 * Meanwhile other tasks run, such as garbage collection.
 */
function drained(out: Output): Promise<void> {
  return new Promise((resolve) => {
    if (out.writableNeedDrain !== true || out.on === undefined) return void setImmediate(resolve);
    const done = (): void => {
      for (const event of ENDS_OF_WAITING) out.off?.(event, done);
      resolve();
    };
    for (const event of ENDS_OF_WAITING) out.on(event, done);
  });
}

/** An output that fails or is closed takes nothing more, so there is nothing to wait for. */
const ENDS_OF_WAITING = ["drain", "error", "close"] as const;

/** The report goes to standard error if the fixed text or the diff goes to standard output. */
function reportOutput({ fix, paths }: LintSettings, { stdout, stderr }: Surroundings): Output {
  return fix === "dry-run" || (fix === "write" && paths.includes(STDIN)) ? stderr : stdout;
}
