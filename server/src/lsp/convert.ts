import { DIAGNOSTIC_SOURCE } from "@ecs-task-definitions/shared/settings";
import { diffLines } from "diff";
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type TextEdit as LspTextEdit,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type SyntaxTree, separable } from "../core/document/document";
import { shortMessage } from "../core/findings/finding-words";
import type { RuleMeta, Severity } from "../core/findings/rule";
import type { Diagnosis } from "../core/judging/analyze";
import { shown, shownFirst } from "../core/text/say";
import type { TextEdit, TextRange } from "../core/text/text";
import { markdownSentence } from "../features/hover/said-spans";
import type { ClientFeatures } from "./client-capabilities";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG: Readonly<Record<NonNullable<RuleMeta["tag"]>, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};

/** Converts a range of the engine to LSP. */
export function toRange(document: TextDocument, { start, end }: TextRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Converts a range of LSP to the engine. */
export function fromRange(document: TextDocument, { start, end }: Range): TextRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Converts a finding to a diagnostic, with all parts that the client can show. */
export function toDiagnostic(document: TextDocument, finding: Diagnosis, client: ClientFeatures): Diagnostic {
  const { rule } = finding;
  const related = finding.related ?? [];
  const short = shortMessage(finding);
  const tag = rule.tag && TAG[rule.tag];
  return {
    range: toRange(document, finding.range),
    severity: SEVERITY[finding.severity],
    code: rule.id,
    source: DIAGNOSTIC_SOURCE,
    message: client.markdownMessages ? markdownSentence(short, client.wording) : shownFirst(short, client.wording),
    data: { rule: rule.id, fixable: finding.fixable },
    ...(client.codeDescription ? { codeDescription: { href: rule.source } } : {}),
    ...(tag !== undefined && client.diagnosticTags.includes(tag) ? { tags: [tag] } : {}),
    ...(client.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map(({ message, range }) => ({
            message: shown(message, client.wording),
            location: { uri: document.uri, range: toRange(document, range) },
          })),
        }
      : {}),
  };
}

/**
 * Converts edits to a workspace edit of one document, bound to its version if the client supports that. A preview may
 * leave out any of them, and the text stays valid JSON.
 */
export function toWorkspaceEdit(
  document: TextDocument,
  tree: SyntaxTree,
  edits: readonly TextEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  const converted: LspTextEdit[] = separable(tree, edits).map(({ range, newText }) => {
    return { range: toRange(document, range), newText };
  });
  if (!client.versionedEdits) return { changes: { [document.uri]: converted } };
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: converted }],
  };
}

/** The edits that lead from one text to another, line by line, so that unchanged lines are not touched. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const { value, added, removed } of diffLines(before, after)) {
    const last = edits.at(-1);
    if (added) {
      if (last !== undefined && last.range.end === offset) edits[edits.length - 1] = { ...last, newText: value };
      else edits.push({ range: { start: offset, end: offset }, newText: value });
      continue;
    }
    if (removed) edits.push({ range: { start: offset, end: offset + value.length }, newText: "" });
    offset += value.length;
  }
  return edits;
}
