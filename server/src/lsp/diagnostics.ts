import { DIAGNOSTIC_SOURCE } from "@ecs-task-definitions/shared/settings";
import type { DocumentDiagnosticReport } from "vscode-languageserver";
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientFeatures } from "./client-capabilities";
import type { Feature } from "./feature";
import { guard } from "./guard";
import { diagnosticsOf } from "./snapshot-diagnostics";
import type { Snapshots } from "./snapshots";

/** Diagnostics for clients that pull them; the publisher serves the others. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: DIAGNOSTIC_SOURCE,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {},
  register({ connection, documents, session, log }) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => {
      const empty = { kind: "full" as const, items: [] };
      const document = documents.get(textDocument.uri);
      const current = session();
      if (document === undefined || current === undefined) return empty;
      return guard<DocumentDiagnosticReport>(
        log,
        "The diagnostics",
        empty,
        () => pulledReport(current.snapshots, document, previousResultId, current.client),
        token,
      );
    });
  },
};

/** Answers a pull. If the client still has the answer for this snapshot, the report is `unchanged`. */
async function pulledReport(
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
