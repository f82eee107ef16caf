import { mayBeTaskDefinition } from "../../../shared/src/documents";
import { isMisspeltTaskDefinition } from "../core/carriers/detect";
import { tellStack } from "./debug";
import { decode } from "./encoding";
import type { Candidate } from "./files";
import { fixSource } from "./fix-source";
import { analyzeOptions, lintText, promised, type Report } from "./lint-text";
import type { Entry, Linting, Source, Standing } from "./linting";
import { notATaskDefinition } from "./not-a-task-definition";
import { fileError, type Problem } from "./problem";
import { type Bytes, LARGEST_NAMED, LARGEST_WALKED, readBytes, readStream } from "./reading";
import type { Surroundings } from "./surroundings";
import { countsOf } from "./tally";

/** Lints standard input. With `--fix`, writes it back, fixed. */
export async function lintStdin(linting: Linting, stdin: Surroundings["stdin"]): Promise<void> {
  const { settings, stdout } = linting;
  const path = settings.stdinFilename ?? "<stdin>";
  const read = await readStream(stdin, LARGEST_NAMED);
  const source = sourceOf({ path, standing: "named", absolute: undefined }, read, linting);
  const done = source !== undefined && (await lintSource(source, linting));
  // With --fix, a text from a pipe is always written back, even if it could not be linted.
  if (!done && settings.fix === "write" && "bytes" in read) stdout.write(read.bytes);
}

/** Lints a file. Never throws. */
export async function lintFile({ absolute, path }: Candidate, standing: Standing, linting: Linting): Promise<void> {
  try {
    const read = readBytes(absolute, standing === "found" ? LARGEST_WALKED : LARGEST_NAMED);
    const source = sourceOf({ path, standing, absolute }, read, linting);
    if (source === undefined) return;
    await lintSource(source, linting);
  } catch (error) {
    linting.tell({ kind: "problem", problem: { path, message: fileError(error) } });
    tellError(error, linting);
  }
}

/** Lints files. Returns what is to be told of them. `named` is the standing of those that were not found in a folder. */
export async function entriesOf(
  files: readonly Candidate[],
  named: Standing,
  linting: Omit<Linting, "tell">,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const tell = (entry: Entry): void => void entries.push(entry);
  for (const file of files) await lintFile(file, file.named ? named : "found", { ...linting, tell });
  return entries;
}

/** A file name such as `task-definition.json` or `web.taskdef.json`; the folder does not count. */
const TASK_DEFINITION_NAME = /(?:^|[/\\])[^/\\]*task[-_. ]?def[^/\\]*$/i;

/** The text to lint; `undefined` if it can't be read, or if it was found and is not a task definition. */
function sourceOf(
  { path, standing, absolute }: Pick<Source, "path" | "standing" | "absolute">,
  read: Bytes,
  linting: Linting,
): Source | undefined {
  if (!("bytes" in read)) {
    // A file that is too large is not a task definition unless its name says so. A file that was found may be gone.
    const isOther = read.because === "too large" && (standing === "found" || !TASK_DEFINITION_NAME.test(path));
    if (isOther) reject(linting, standing, { path, message: read.refused });
    else if (standing !== "found" || read.because === "other")
      linting.tell({ kind: "problem", problem: { path, message: read.refused } });
    return undefined;
  }
  const { bytes } = read;
  const decoded = decode(bytes);
  if ("refused" in decoded) {
    const problem = { path, message: decoded.refused };
    // UTF-16 and UTF-32 have zero bytes between the letters.
    if (mayBeTaskDefinition(Buffer.from(bytes).toString("latin1").replaceAll("\0", "")))
      linting.tell({ kind: "problem", problem });
    else reject(linting, standing, problem);
    return undefined;
  }
  if (standing === "found" && !mayBeTaskDefinition(decoded.text)) return undefined;
  return { path, standing, bytes, absolute, ...decoded };
}

/** Lints and reports a text. Returns false if it contains no task definition. */
async function lintSource(source: Source, linting: Linting): Promise<boolean> {
  const { path, standing, text } = source;
  const { settings, format, tell } = linting;
  const usual = analyzeOptions(settings, path, standing === "named");
  const { tree, report } = lintText(path, text, usual);
  const isMisspelt = report === undefined && standing === "listed" && isMisspeltTaskDefinition(tree);
  const options = isMisspelt ? { ...usual, insist: true } : usual;
  const first = isMisspelt ? lintText(path, text, options).report : report;
  if (first === undefined) {
    reject(linting, standing, { path, message: notATaskDefinition(tree) });
    return false;
  }
  const { left, fixed } =
    settings.fix === "no" ? { left: first, fixed: 0 } : await fixSource(source, first, options, linting);
  const last = promised(left, options);
  tellFailures(last, linting);
  tell({
    kind: "report",
    file: { path, kind: last.kind, texts: format.textsOf(last) },
    counts: countsOf(last, fixed),
  });
  return true;
}

/** Tells why a file can't be linted: a problem if it was named alone, a note if it was one of several. */
function reject({ tell }: Linting, standing: Standing, problem: Problem): void {
  if (standing === "named") tell({ kind: "problem", problem });
  else if (standing === "listed") tell({ kind: "skipped", problem });
}

function tellFailures({ path, failures }: Report, linting: Linting): void {
  for (const { rule, error } of failures) {
    const reason = error instanceof Error ? error.message : String(error);
    linting.tell({ kind: "problem", problem: { path, message: `Rule ${rule} failed and found nothing: ${reason}` } });
    tellError(error, linting);
  }
}

function tellError(error: unknown, { env, tell }: Linting): void {
  tellStack(error, { env, stderr: { write: (text) => tell({ kind: "stack", text: String(text) }) } });
}
