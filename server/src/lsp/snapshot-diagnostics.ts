import type { Diagnostic } from "vscode-languageserver";
import { JSON_SYNTAX, syntaxFindings } from "../core/syntax-findings";
import type { ClientFeatures } from "./client-capabilities";
import { toDiagnostic } from "./convert";
import type { Snapshot } from "./snapshots";

/** The diagnostics of a snapshot; none where it is no task definition. */
export function diagnosticsOf({ document, analysis, settings }: Snapshot, client: ClientFeatures): Diagnostic[] {
  if (analysis === undefined) return [];
  const wanted = settings.rules[JSON_SYNTAX.id];
  const told = client.options.jsonLanguageService === true || wanted === "off";
  const syntax = told ? [] : syntaxFindings(analysis.tree);
  const findings = [
    ...syntax.map((finding) => (wanted === undefined || wanted === "off" ? finding : { ...finding, severity: wanted })),
    ...analysis.findings,
  ];
  return findings.map((finding) => toDiagnostic(document, finding, client));
}
