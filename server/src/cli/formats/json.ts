import type { SyntaxTree } from "../../core/document/document";
import { pointerAt } from "../../core/document/pointer";
import type { Severity } from "../../core/findings/rule";
import type { Diagnosis } from "../../core/judging/analyze";
import { shown, shownFirst } from "../../core/text/say";
import { type LineIndex, lineIndex, type TextRange } from "../../core/text/text";
import type { Report } from "../lint-text";
import { printableJson } from "../printable";
import type { Output } from "../surroundings";
import type { Format } from "./format";

/**
 * One JSON document for programs. docs/cli.md describes its shape. Findings are written as they come, so that they need
 * no memory; members that are known only at the end follow them.
 */
export function jsonFormat(out: Output, shows: (severity: Severity) => boolean): Format {
  const taskDefinitions: object[] = [];
  const findings = listOn(out, '{\n  "version": 1,\n  "findings": ');
  return {
    textsOf(report) {
      const { path, tree, findings: found } = report;
      const lines = lineIndex(tree.text);
      return found
        .filter(({ severity }) => shows(severity))
        .map((finding) => elementText({ path, ...findingEntry(finding, report, lines) }));
    },
    write({ path, kind, texts }) {
      taskDefinitions.push({ path, kind });
      findings.add(texts);
    },
    end({ files, ...counts }, { problems, skipped }) {
      findings.end(`,\n  "files": ${files}`);
      const definitions = listOn(out, ',\n  "taskDefinitions": ');
      definitions.add(taskDefinitions.map(elementText));
      const rest = JSON.stringify({ counts, problems, skipped }, null, 2);
      definitions.end(`,${printableJson(rest.slice(1))}\n`);
    },
  };
}

/** A list in the outermost object of a JSON document. Its elements are written as they come. */
interface List {
  /** @param texts what {@link elementText} answers for each */
  add(texts: readonly string[]): void;
  /** Ends the list, and writes `rest` after it. */
  end(rest: string): void;
}

/** @param before the text before the list, which is written with the first element or at the end */
function listOn(out: Output, before: string): List {
  /** The text that is not written yet: an element gets a comma only if another one follows. */
  let waiting = `${before}[`;
  let isEmpty = true;
  return {
    add(texts) {
      const last = texts.at(-1);
      if (last === undefined) return;
      const others = texts.slice(0, -1).map((text) => `${text},\n`);
      // Each write ends with a line end, since the progress may be shown next, and erased again.
      out.write(`${waiting}${isEmpty ? "" : ","}\n${others.join("")}`);
      waiting = last;
      isEmpty = false;
    },
    end(rest) {
      out.write(`${waiting}${isEmpty ? "" : "\n  "}]${rest}`);
    },
  };
}

/** An element of a list of the outermost object. */
function elementText(element: object): string {
  // All line ends are between values; inside of strings they are escaped.
  return `    ${printableJson(JSON.stringify(element, null, 2)).replaceAll("\n", "\n    ")}`;
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

/** The option that makes the first safe fix of a finding; `null` if none does. */
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
