import { SEVERITIES, type Severity } from "../../core/findings/rule";
import type { Diagnosis } from "../../core/judging/analyze";
import { safeFixOf } from "../../core/judging/fix-all";
import { printable } from "../../core/text/printable";
import { shown } from "../../core/text/say";
import { type LineIndex, lineIndex } from "../../core/text/text";
import { type Colors, severityColor } from "../colors";
import { codeFrame, type Mark } from "../frame";
import type { Report } from "../lint-text";
import { printableSentence } from "../printable";
import type { Output } from "../surroundings";
import type { Tally } from "../tally";
import type { Format } from "./format";

/** How the text report looks. */
export interface TextStyle {
  readonly colors: Colors;
  /** Which findings are reported; the others are only counted. */
  shows(severity: Severity): boolean;
  /** How the closing line counts fixes: made, or only possible. */
  readonly fixed: "Fixed" | "Would fix";
}

/** The widest and the narrowest source line, in columns, whatever the width of the terminal. */
const WIDEST = 120;
const NARROWEST = 40;
/** The most related places of a finding that a frame shows. */
const MOST_RELATED = 8;

/** Text for people: every finding with its source lines, and a closing line. */
export function textFormat(out: Output, style: TextStyle): Format {
  return {
    textsOf(report) {
      const texts = findingTexts(report, out, style);
      if (report.kind !== "daemon" || !style.shows("warning")) return texts;
      return [`${style.colors.bold(printable(report.path))}: read as a daemon task definition\n\n`, ...texts];
    },
    write({ texts }) {
      if (texts.length > 0) out.write(texts.join(""));
    },
    end(tally) {
      out.write(`${closingLine(tally, style)}\n`);
    },
  };
}

function findingTexts(report: Report, out: Output, { shows, colors }: TextStyle): readonly string[] {
  const findings = report.findings.filter(({ severity }) => shows(severity));
  if (findings.length === 0) return [];
  const lines = lineIndex(report.tree.text);
  return findings.map((finding) => `${findingLines(finding, report, lines, out, colors).join("\n")}\n\n`);
}

function findingLines(
  finding: Diagnosis,
  report: Report,
  lines: LineIndex,
  out: Output,
  colors: Colors,
): readonly string[] {
  const { line, column } = lines.positionAt(finding.range.start);
  const accent = severityColor(colors, finding.severity);
  const place = `${colors.bold(printable(report.path))}:${line + 1}:${column + 1}`;
  const related = finding.related ?? [];
  const marks: readonly Mark[] = [
    { range: finding.range },
    ...related.slice(0, MOST_RELATED).map(({ range, message }) => ({ range, label: shown(message) })),
  ];
  const gutter = String(lines.count).length + 5;
  const width = Math.max(NARROWEST, Math.min(WIDEST, out.columns || WIDEST) - gutter);
  const more = related.length - MOST_RELATED;
  return [
    `${place}: ${accent(finding.severity)}: ${printableSentence(finding.message)} ${colors.dim(`[${finding.rule.id}]`)}`,
    ...codeFrame(report.tree.text, lines, marks, { width, colors, accent }),
    ...(more > 0 ? [colors.dim(`  and ${more} more ${more === 1 ? "place" : "places"}`)] : []),
    ...fixLines(finding, report, colors),
  ];
}

/** The fixes of a finding. The one that --fix or --fix-removals makes is marked. */
function fixLines(finding: Diagnosis, { fixable, removable }: Report, colors: Colors): readonly string[] {
  const made = fixable.has(finding) || removable.has(finding) ? safeFixOf(finding) : undefined;
  const mark = colors.dim(fixable.has(finding) ? " (--fix)" : " (--fix-removals)");
  return finding.fixes.map((fix, index) => {
    const word = index === 0 ? "fix:" : " or:";
    return `  ${colors.green(word)} ${printableSentence(shown(fix.title))}${fix === made ? mark : ""}`;
  });
}

function closingLine(tally: Tally, { colors, shows, fixed }: TextStyle): string {
  if (tally.files === 0) return "No task definitions found.";
  const sentences: string[] = [];
  if (tally.fixed > 0) sentences.push(`${fixed} ${plural(tally.fixed, "finding")}.`);
  const found = SEVERITIES.filter((severity) => tally[severity] > 0);
  const part = (severity: Severity): string => counted(tally[severity], severity);
  const shown = found.filter(shows).map((severity) => severityColor(colors, severity)(part(severity)));
  sentences.push(`${plural(tally.files, "file")}: ${shown.join(", ") || colors.green(nothing(found, shows))}.`);
  const hidden = found.filter((severity) => !shows(severity));
  if (hidden.length > 0) {
    const them = hidden.length === 1 && hidden.every((severity) => tally[severity] === 1) ? "it" : "them";
    sentences.push(`Not shown: ${hidden.map(part).join(", ")}${shows("warning") ? ` (--verbose shows ${them})` : ""}.`);
  }
  const ways = [
    ...(tally.fixable > 0 ? [`${tally.fixable} can be fixed with --fix`] : []),
    ...(tally.removable > 0
      ? [`${tally.removable} ${tally.fixable > 0 ? "more" : "can be fixed"} with --fix-removals`]
      : []),
  ];
  if (ways.length > 0) sentences.push(`${ways.join("; ")}.`);
  return sentences.join(" ");
}

/** The count of a report that shows no finding. */
function nothing(found: readonly Severity[], shows: (severity: Severity) => boolean): string {
  if (found.length === 0) return "nothing found";
  return shows("warning") ? "no errors or warnings" : "no errors";
}

function counted(count: number, severity: Severity): string {
  return severity === "information" ? `${count} information` : plural(count, severity);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
