import { DIAGNOSTIC_SOURCE } from "@ecs-task-definitions/shared/settings";
import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { JSON_SYNTAX, syntaxFindings } from "../core/syntax-findings";
import type { ClientFeatures } from "./client-capabilities";
import { toDiagnostic } from "./convert";
import type { Feature } from "./feature";
import { guard } from "./guard";
import type { Snapshot, Snapshots } from "./snapshots";

/** Diagnostics for clients that ask for them; the {@link publisher} serves the others. */
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

/** The diagnostics of a snapshot; none where it is no task definition. */
function diagnosticsOf({ document, analysis, settings }: Snapshot, client: ClientFeatures): Diagnostic[] {
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

/** Answers a pull. A client that still has the answer for this very snapshot is told so, at no cost. */
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
  const waiting = new Map<TextDocument, Wait>();
  const flush = async (document: TextDocument): Promise<void> => {
    if (!isOpen(document)) return;
    const snapshot = await snapshots.of(document);
    if (!isOpen(document)) return;
    await connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: diagnosticsOf(snapshot, client),
    });
  };
  // One turn of the event loop lies between two looks, so that a message that is there already is seen.
  const look = (document: TextDocument, wait: Wait): void => {
    setTimeout(() => {
      if (wait.changed && Date.now() - wait.since < LONGEST_WAIT) {
        wait.changed = false;
        look(document, wait);
        return;
      }
      waiting.delete(document);
      guarded(() => flush(document));
    }, 0);
  };
  return {
    schedule(document) {
      const wait = waiting.get(document);
      if (wait !== undefined) {
        wait.changed = true;
        return;
      }
      const begun: Wait = { since: Date.now(), changed: false };
      waiting.set(document, begun);
      look(document, begun);
    },
    clear(uri) {
      guarded(() => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}

/** For how long, in milliseconds, a stream of changes can hold back the diagnostics of its document. */
const LONGEST_WAIT = 30;

/** A document whose changes are not answered yet. */
interface Wait {
  readonly since: number;
  /** Whether it changed again since the last look. */
  changed: boolean;
}
