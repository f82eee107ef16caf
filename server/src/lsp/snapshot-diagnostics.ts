import { TEMPLATE_LANGUAGE_ID } from "@ecs-task-definitions/shared/documents";
import type { Diagnostic } from "vscode-languageserver";
import { JSON_SYNTAX, syntaxFindings } from "../core/judging/syntax-findings";
import type { ClientFeatures } from "./client-capabilities";
import { toDiagnostic } from "./convert";
import type { Snapshot } from "./snapshots";

/** The diagnostics of a snapshot; none if it is not a task definition. */
export function diagnosticsOf({ document, analysis, settings }: Snapshot, client: ClientFeatures): Diagnostic[] {
  if (analysis === undefined) return [];
  const wanted = settings.rules[JSON_SYNTAX.id];
  // The client's JSON service reports syntax errors itself, but it does not read templates.
  const isRead = client.options.jsonLanguageService === true && document.languageId !== TEMPLATE_LANGUAGE_ID;
  const told = isRead || wanted === "off";
  const syntax = told ? [] : syntaxFindings(analysis.tree);
  const findings = [
    ...syntax.map((finding) => (wanted === undefined || wanted === "off" ? finding : { ...finding, severity: wanted })),
    ...analysis.findings,
  ];
  return findings.map((finding) => toDiagnostic(document, finding, client));
}
