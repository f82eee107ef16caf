import type { Diagnosis } from "../../core/analyze";
import type { Severity } from "../../core/rule";
import { shown, shownFirst } from "../../core/say";
import { pointerAt } from "../../core/syntax/pointer";
import type { SyntaxTree } from "../../core/syntax/syntax";
import { type LineIndex, lineIndex, type TextRange } from "../../core/syntax/text";
import type { Report } from "../lint-text";
import { printableJson } from "../printable";
import type { Output } from "../surroundings";
import type { Format } from "./format";

/** One JSON document for programs, written at the end. Its shape is described in docs/cli.md. */
export function jsonFormat(out: Output, shows: (severity: Severity) => boolean): Format {
  const taskDefinitions: object[] = [];
  const findings: object[] = [];
  return {
    file(report) {
      const { path, kind, tree, findings: found } = report;
      taskDefinitions.push({ path, kind });
      const lines = lineIndex(tree.text);
      for (const finding of found) {
        if (!shows(finding.severity)) continue;
        findings.push({ path, ...findingEntry(finding, report, lines) });
      }
    },
    end({ files, ...counts }, { problems, skipped }) {
      const document = { version: 1, files, taskDefinitions, findings, counts, problems, skipped };
      out.write(`${printableJson(JSON.stringify(document, null, 2))}\n`);
    },
  };
}

function findingEntry(finding: Diagnosis, report: Report, lines: LineIndex): object {
  const { tree } = report;
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    message: finding.message,
    what: shownFirst(finding.what),
    remedy: finding.remedy === undefined ? null : shown(finding.remedy),
    why: finding.why === undefined ? null : shownFirst(finding.why),
    ...placeEntry(finding.range, tree, lines),
    related: (finding.related ?? []).map(({ message, range }) => ({
      message: shown(message),
      ...placeEntry(range, tree, lines),
    })),
    fixes: finding.fixes.map(({ title, safe }) => ({ title: shown(title), safe })),
    fixedBy: fixedBy(finding, report),
  };
}

/** The option that makes the first safe fix of a finding. */
function fixedBy(finding: Diagnosis, { fixable, removable }: Report): "fix" | "fix-removals" | null {
  if (fixable.has(finding)) return "fix";
  return removable.has(finding) ? "fix-removals" : null;
}

function placeEntry(range: TextRange, tree: SyntaxTree, lines: LineIndex): object {
  return {
    pointer: pointerAt(tree, range),
    start: positionEntry(range.start, lines),
    end: positionEntry(range.end, lines),
  };
}

function positionEntry(offset: number, lines: LineIndex): object {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1, offset };
}
