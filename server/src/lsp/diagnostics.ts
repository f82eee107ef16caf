import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { syntaxFindings } from "../core/syntax-findings";
import type { ClientFeatures } from "./client-capabilities";
import { toDiagnostic } from "./convert";
import type { Snapshot, Snapshots } from "./snapshots";

/** The diagnostics of a snapshot; none where it is no task definition. */
export function diagnosticsOf({ document, analysis, settings }: Snapshot, client: ClientFeatures): Diagnostic[] {
  if (analysis === undefined) return [];
  const syntax = client.options.jsonLanguageService === true || settings.rules["json-syntax"] === "off";
  const findings = [...(syntax ? [] : syntaxFindings(analysis.tree)), ...analysis.findings];
  return findings.map((finding) => toDiagnostic(document, finding, client));
}

/** Answers a pull. A client that still has the answer for this very snapshot is told so, at no cost. */
export async function pulledReport(
  snapshots: Snapshots,
  document: TextDocument,
  previous: string | undefined,
  client: ClientFeatures,
): Promise<DocumentDiagnosticReport> {
  if (previous !== undefined && snapshots.idOf(document) === previous) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previous };
  }
  const snapshot = await snapshots.of(document);
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId: snapshot.id,
    items: diagnosticsOf(snapshot, client),
  };
}

/** Sends diagnostics to clients that don't ask for them. */
export interface Publisher {
  /** The document changed. Several changes that arrive together are answered once. */
  schedule(document: TextDocument): void;
  /** The document was closed: takes its diagnostics away. */
  clear(uri: string): void;
}

/** @param isOpen whether a document with this URI is still open */
export function publisher(
  connection: Connection,
  snapshots: Snapshots,
  client: ClientFeatures,
  isOpen: (document: TextDocument) => boolean,
  guarded: (work: () => Promise<void>) => void,
): Publisher {
  const waiting = new Set<TextDocument>();
  const flush = async (document: TextDocument): Promise<void> => {
    waiting.delete(document);
    if (!isOpen(document)) return;
    const snapshot = await snapshots.of(document);
    if (!isOpen(document)) return;
    await connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: diagnosticsOf(snapshot, client),
    });
  };
  return {
    schedule(document) {
      if (waiting.has(document)) return;
      waiting.add(document);
      // After all messages that are there already, so that a burst of changes costs one analysis and no wait.
      setTimeout(() => guarded(() => flush(document)), 0);
    },
    clear(uri) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
