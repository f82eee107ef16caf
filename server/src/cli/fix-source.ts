import type { AnalyzeOptions } from "../core/judging/analyze";
import { fixAll } from "../core/judging/fix-all";
import { andList } from "../core/text/words";
import { encode } from "./encoding";
import { diffOf, patchName } from "./fixing";
import { type Report, reportOf } from "./lint-text";
import type { Linting, Source } from "./linting";
import { replaceFile } from "./replace-file";

/** The report of what is left after fixing, and how many findings were repaired, or would have been. */
interface Left {
  readonly left: Report;
  readonly fixed: number;
}

/** Makes the safe fixes that the settings ask for. */
export async function fixSource(
  source: Source,
  report: Report,
  options: AnalyzeOptions,
  linting: Linting,
): Promise<Left> {
  const { path, text, encoding, absolute } = source;
  const { settings, stdout, tell } = linting;
  const { removals } = settings;
  const isFixable = report.fixable.size > 0 || (removals && report.removable.size > 0);
  const fixed = isFixable ? fixAll(text, options, { removals, analysis: report.analysis }) : undefined;
  if (!report.repairable) tell({ kind: "note", path, message: "It is not valid JSON, so it is left unchanged." });
  if (fixed !== undefined && fixed.refused.length > 0) {
    const rules = andList(fixed.refused);
    tell({ kind: "note", path, message: `A fix of ${rules} was not made, because it would cause another error.` });
  }
  const after = fixed?.text ?? text;
  const changed = after !== text;
  if (settings.fix === "dry-run") {
    if (changed) await printDiff(source, after, linting);
  } else if (absolute === undefined) {
    stdout.write(changed ? encode(after, encoding) : source.bytes);
  } else if (changed) {
    const refused = await replaceFile(absolute, encode(after, encoding), source.bytes);
    if (refused !== undefined) {
      tell({ kind: "problem", problem: { path, message: refused } });
      return { left: report, fixed: 0 };
    }
  }
  if (fixed === undefined || !changed) return { left: report, fixed: 0 };
  return { left: reportOf(path, fixed.analysis, options) ?? report, fixed: fixed.gone };
}

/** Prints the diff of a fix, or a note if there can't be a patch. */
async function printDiff({ path, text, encoding, absolute }: Source, after: string, linting: Linting): Promise<void> {
  const { stdout, cwd, tell } = linting;
  const name = await patchName(path, absolute, cwd);
  if (encoding.startsWith("utf-16"))
    tell({ kind: "note", path, message: "A patch can't express UTF-16, so there is no patch for this file." });
  else if (name === undefined)
    tell({ kind: "note", path, message: "It is not below the current folder, so there is no patch for it." });
  else stdout.write(await diffOf(name, text, after, encoding));
}
