import { mayBeTaskDefinition } from "../../../shared/src/documents";
import { isMisspeltTaskDefinition } from "../core/carriers/detect";
import type { AnalyzeOptions } from "../core/judging/analyze";
import { fixAll } from "../core/judging/fix-all";
import { andList } from "../core/text/words";
import { colorsFor } from "./colors";
import { tellStack } from "./debug";
import { decode, type Encoding, encode } from "./encoding";
import { type Candidate, findFiles } from "./files";
import { diffOf, patchName } from "./fixing";
import type { Format } from "./formats/format";
import { jsonFormat } from "./formats/json";
import { textFormat } from "./formats/text";
import { type LintSettings, shownBy } from "./lint-settings";
import { analyzeOptions, lintText, promised, type Report, reportOf } from "./lint-text";
import { notATaskDefinition } from "./not-a-task-definition";
import { fileError, type Problem, tellProblem } from "./problem";
import { progressOn } from "./progress";
import { type Bytes, LARGEST_NAMED, LARGEST_WALKED, readBytes, readStream } from "./reading";
import { replaceFile } from "./replace-file";
import type { Output, Surroundings } from "./surroundings";
import { addReport, emptyTally, failsBy, type Tally } from "./tally";

const STDIN = "-";

/** The state of a run. */
interface Run {
  readonly settings: LintSettings;
  readonly surroundings: Surroundings;
  readonly format: Format;
  readonly tally: Tally;
  /** Records a problem and prints it. */
  refuse(problem: Problem): void;
  /** Prints a note about a file that is not a problem. */
  note(path: string, message: string): void;
  /** Reports why a file can't be linted: a problem if it was named alone, a note if it was one of several. */
  reject(standing: Standing, problem: Problem): void;
}

/**
 * How the user named a file. `named`: alone, so it is read as a task definition whatever it contains. `listed`: with
 * others, as hooks name every changed file; those that are not task definitions are skipped with a note. `found`: in a
 * folder or by a pattern; those that are not task definitions are skipped silently.
 */
type Standing = "named" | "listed" | "found";

/** A text and its file. */
interface Source {
  readonly path: string;
  readonly standing: Standing;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  /** The path to write to; `undefined` for standard input. */
  readonly absolute: string | undefined;
}

/** Lints the files that the settings name and prints the report. Returns the exit code. */
export async function lint(settings: LintSettings, surroundings: Surroundings): Promise<number> {
  const { stderr, cwd } = surroundings;
  const paths = settings.paths.filter((path) => path !== STDIN);
  const readsStdin = paths.length < settings.paths.length;
  const found = readsStdin && paths.length === 0 ? { candidates: [], problems: [] } : await findFiles(paths, cwd);
  const progress = progressOn(stderr);
  const problems: Problem[] = [];
  const skipped: Problem[] = [];
  const out = reportOutput(settings, surroundings);
  const tell = (problem: Problem): void => {
    progress.erase();
    // A JSON report contains the problems itself, and its stream may contain nothing else.
    if (settings.format !== "json" || out !== stderr) tellProblem(stderr, problem);
  };
  const run: Run = {
    settings,
    surroundings,
    format: formatFor(settings, out, surroundings),
    tally: emptyTally(),
    refuse(problem) {
      problems.push(problem);
      tell(problem);
    },
    note: (path, message) => tell({ path, message }),
    reject(standing, problem) {
      if (standing === "named") return run.refuse(problem);
      if (standing === "found") return;
      skipped.push(problem);
      tell({ ...problem, message: `Skipped. ${problem.message}` });
    },
  };
  for (const problem of found.problems) run.refuse(problem);
  if (readsStdin) await lintStdin(run);
  const named =
    settings.strictFiles !== true && found.candidates.filter((each) => each.named).length > 1 ? "listed" : "named";
  for (const [index, candidate] of found.candidates.entries()) {
    progress.done(index, found.candidates.length);
    await lintFile(candidate, candidate.named ? named : "found", run, progress.erase);
    await drained(out);
  }
  progress.erase();
  run.format.end(run.tally, { problems, skipped });
  if (problems.length > 0) return 2;
  return failsBy(run.tally, settings) ? 1 : 0;
}

/**
 * Waits until an output has taken what was written, or can't take any more, so that nothing piles up in memory.
 * Meanwhile other tasks run, such as garbage collection.
 */
function drained(out: Output): Promise<void> {
  return new Promise((resolve) => {
    if (out.writableNeedDrain !== true || out.once === undefined) return void setImmediate(resolve);
    for (const event of ["drain", "error", "close"] as const) out.once(event, () => resolve());
  });
}

/** The report goes to standard error if the fixed text or the diff goes to standard output. */
function reportOutput({ fix, paths }: LintSettings, { stdout, stderr }: Surroundings): Output {
  return fix === "dry-run" || (fix === "write" && paths.includes(STDIN)) ? stderr : stdout;
}

function formatFor(settings: LintSettings, out: Output, { env }: Surroundings): Format {
  const shows = shownBy(settings);
  if (settings.format === "json") return jsonFormat(out, shows);
  const colors = colorsFor(out, env, settings.color);
  return textFormat(out, { colors, shows, fixed: settings.fix === "dry-run" ? "Would fix" : "Fixed" });
}

async function lintStdin(run: Run): Promise<void> {
  const { settings, surroundings } = run;
  const path = settings.stdinFilename ?? "<stdin>";
  const read = await readStream(surroundings.stdin, LARGEST_NAMED);
  const source = sourceOf({ path, standing: "named", absolute: undefined }, read, run);
  const done = source !== undefined && (await lintSource(source, run));
  // With --fix, a text from a pipe is always written back, even if it could not be linted.
  if (!done && settings.fix === "write" && "bytes" in read) surroundings.stdout.write(read.bytes);
}

async function lintFile(
  { absolute, path }: Candidate,
  standing: Standing,
  run: Run,
  beforeOutput: () => void,
): Promise<void> {
  try {
    const read = readBytes(absolute, standing === "found" ? LARGEST_WALKED : LARGEST_NAMED);
    const source = sourceOf({ path, standing, absolute }, read, run);
    if (source === undefined) return;
    await lintSource(source, run, beforeOutput);
  } catch (error) {
    run.refuse({ path, message: fileError(error) });
    tellStack(error, run.surroundings);
  }
}

/** A file name such as `task-definition.json` or `web.taskdef.json`; the folder does not count. */
const TASK_DEFINITION_NAME = /(?:^|[/\\])[^/\\]*task[-_. ]?def[^/\\]*$/i;

/** The text to lint; `undefined` if it can't be read, or if it was found and is not a task definition. */
function sourceOf(
  { path, standing, absolute }: Pick<Source, "path" | "standing" | "absolute">,
  read: Bytes,
  run: Run,
): Source | undefined {
  if (!("bytes" in read)) {
    // A file that is too large is not a task definition unless its name says so. A file that was found may be gone.
    const isOther = read.because === "too large" && (standing === "found" || !TASK_DEFINITION_NAME.test(path));
    if (isOther) run.reject(standing, { path, message: read.refused });
    else if (standing !== "found" || read.because === "other") run.refuse({ path, message: read.refused });
    return undefined;
  }
  const { bytes } = read;
  const decoded = decode(bytes);
  if ("refused" in decoded) {
    const problem = { path, message: decoded.refused };
    // UTF-16 and UTF-32 have zero bytes between the letters.
    if (mayBeTaskDefinition(Buffer.from(bytes).toString("latin1").replaceAll("\0", ""))) run.refuse(problem);
    else run.reject(standing, problem);
    return undefined;
  }
  if (standing === "found" && !mayBeTaskDefinition(decoded.text)) return undefined;
  return { path, standing, bytes, absolute, ...decoded };
}

/** Lints and reports a text. Returns false if it contains no task definition. */
async function lintSource(source: Source, run: Run, beforeOutput?: () => void): Promise<boolean> {
  const { path, standing, text } = source;
  const { settings, tally, format } = run;
  const usual = analyzeOptions(settings, path, standing === "named");
  const { tree, report } = lintText(path, text, usual);
  const isMisspelt = report === undefined && standing === "listed" && isMisspeltTaskDefinition(tree);
  const options = isMisspelt ? { ...usual, insist: true } : usual;
  const first = isMisspelt ? lintText(path, text, options).report : report;
  if (first === undefined) {
    run.reject(standing, { path, message: notATaskDefinition(tree) });
    return false;
  }
  beforeOutput?.();
  const left = settings.fix === "no" ? first : await fixSource(source, first, options, run);
  const last = promised(left, options);
  tellFailures(last, run);
  addReport(tally, last);
  format.file(last);
  return true;
}

/** Makes the safe fixes that the settings ask for. Returns the report of the rest. */
async function fixSource(source: Source, report: Report, options: AnalyzeOptions, run: Run): Promise<Report> {
  const { path, text, encoding, absolute } = source;
  const { settings, surroundings, tally } = run;
  const { removals } = settings;
  const isFixable = report.fixable.size > 0 || (removals && report.removable.size > 0);
  const fixed = isFixable ? fixAll(text, options, { removals, analysis: report.analysis }) : undefined;
  if (!report.repairable) run.note(path, "It is not valid JSON, so it is left unchanged.");
  if (fixed !== undefined && fixed.refused.length > 0) {
    run.note(path, `A fix of ${andList(fixed.refused)} was not made, because it would cause another error.`);
  }
  const after = fixed?.text ?? text;
  const changed = after !== text;
  if (settings.fix === "dry-run") {
    if (changed) await printDiff(source, after, run);
  } else if (absolute === undefined) {
    surroundings.stdout.write(changed ? encode(after, encoding) : source.bytes);
  } else if (changed) {
    const refused = await replaceFile(absolute, encode(after, encoding), source.bytes);
    if (refused !== undefined) {
      run.refuse({ path, message: refused });
      return report;
    }
  }
  if (fixed === undefined || !changed) return report;
  tally.fixed += fixed.gone;
  return reportOf(path, fixed.analysis, options) ?? report;
}

/** Prints the diff of a fix, or a note if there can't be a patch. */
async function printDiff({ path, text, encoding, absolute }: Source, after: string, run: Run): Promise<void> {
  const { stdout, cwd } = run.surroundings;
  const name = await patchName(path, absolute, cwd);
  if (encoding.startsWith("utf-16"))
    run.note(path, "A patch can't express UTF-16, so there is no patch for this file.");
  else if (name === undefined) run.note(path, "It is not below the current folder, so there is no patch for it.");
  else stdout.write(await diffOf(name, text, after, encoding));
}

function tellFailures({ path, failures }: Report, run: Run): void {
  for (const { rule, error } of failures) {
    const reason = error instanceof Error ? error.message : String(error);
    run.refuse({ path, message: `Rule ${rule} failed and found nothing: ${reason}` });
    tellStack(error, run.surroundings);
  }
}
