import type { Diagnosis } from "../../core/analyze";
import type { Severity } from "../../core/rule";
import { pointerAt } from "../../core/syntax/pointer";
import type { SyntaxTree } from "../../core/syntax/syntax";
import { type LineIndex, lineIndex, type TextRange } from "../../core/syntax/text";
import { readable } from "../../core/words";
import { printableJson } from "../printable";
import type { Output } from "../surroundings";
import type { Format } from "./format";

/** One JSON document for programs, written at the end. Its shape is described in docs/cli.md. */
export function jsonFormat(out: Output, shows: (severity: Severity) => boolean): Format {
  const taskDefinitions: object[] = [];
  const findings: object[] = [];
  return {
    file({ path, kind, tree, findings: found }) {
      taskDefinitions.push({ path, kind });
      const lines = lineIndex(tree.text);
      for (const finding of found) {
        if (!shows(finding.severity)) continue;
        findings.push({ path, ...findingEntry(finding, tree, lines) });
      }
    },
    end({ files, ...counts }, { problems, skipped }) {
      const document = { version: 1, files, taskDefinitions, findings, counts, problems, skipped };
      out.write(`${printableJson(JSON.stringify(document, null, 2))}\n`);
    },
  };
}

function findingEntry(finding: Diagnosis, tree: SyntaxTree, lines: LineIndex): object {
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    message: finding.message,
    ...placeEntry(finding.range, tree, lines),
    related: (finding.related ?? []).map(({ message, range }) => ({ message, ...placeEntry(range, tree, lines) })),
    fixes: (finding.fixes ?? []).map(({ title, safe }) => ({ title: readable(title), safe })),
  };
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
