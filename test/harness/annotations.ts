import type { Diagnosis } from "../../server/src/core/judging/analyze";
import { lineIndex, type TextRange } from "../../server/src/core/text/text";

const ANNOTATION = /^\s*\/\/ *(?:\^+|@\d+\+\d+) (?:error|warning|information|hint|related)\b.*(?:\r?\n|$)/gm;
const FIX_LIST = /^\s*\/\/ {4,}fix: .*(?:\r?\n|$)/gm;

/** The document without the comments of {@link annotate}. */
export function stripAnnotations(text: string): string {
  return text.replaceAll(ANNOTATION, "").replaceAll(FIX_LIST, "");
}

/**
 * The document with a comment below every line that has a finding. Carets point up at the range; if the comment's
 * slashes are in the way, `@column+length` is written instead. A list of the fixes follows.
 */
export function annotate(text: string, findings: readonly Diagnosis[]): string {
  const lines = lineIndex(text);
  const below = new Map<number, string[]>();
  const add = (range: TextRange, message: string): void => {
    const { line, column } = lines.positionAt(range.start);
    const notes = below.get(line) ?? [];
    notes.push(...noteAt(column, range.end - range.start, message));
    below.set(line, notes);
  };
  for (const finding of findings) {
    const offers = (finding.fixes ?? []).map((fix) => fix.title + (fix.safe ? "" : " (u)"));
    const list = offers.length === 0 ? "" : `\n//     fix: ${offers.join(" | ")}`;
    add(finding.range, `${finding.severity}[${finding.rule.id}]: ${finding.message}${list}`);
    for (const related of finding.related ?? []) add(related.range, `related[${finding.rule.id}]: ${related.message}`);
  }
  const result: string[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const { start, end } = lines.line(line);
    result.push(text.slice(start, end), ...(below.get(line) ?? []));
  }
  return result.join("\n");
}

function noteAt(column: number, length: number, message: string): readonly string[] {
  const [first = "", ...rest] = message.split("\n");
  const carets = "^".repeat(Math.max(1, length));
  return [column < 3 ? `// @${column}+${length} ${first}` : `//${" ".repeat(column - 2)}${carets} ${first}`, ...rest];
}
