import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from "vscode-languageserver";
import { taskAt } from "../core/judging/analyze";
import { type Occurrence, occurrencesAt } from "../features/occurrences";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import type { Snapshot } from "./snapshots";

/** All places of a name: references and document highlights. */
export const occurrences: Feature = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  register({ connection, withSnapshot }) {
    connection.onReferences(({ textDocument, position, context }, token) =>
      withSnapshot<Location[] | null>("The references", textDocument.uri, null, token, (snapshot) => {
        const found = occurrencesIn(snapshot, position);
        if (found.length === 0) return null;
        const { document } = snapshot;
        return found
          .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
          .map(({ range }) => ({ uri: document.uri, range: toRange(document, range) }));
      }),
    );
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      withSnapshot<DocumentHighlight[] | null>("The highlights", textDocument.uri, null, token, (snapshot) => {
        const found = occurrencesIn(snapshot, position);
        // With an empty list the editor would not highlight equal words.
        if (found.length === 0) return null;
        return found.map(({ range, isDeclaration }) => ({
          range: toRange(snapshot.document, range),
          kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};

function occurrencesIn({ analysis, document }: Snapshot, position: Position): readonly Occurrence[] {
  const offset = document.offsetAt(position);
  const task = analysis && taskAt(analysis, offset);
  return task === undefined ? [] : occurrencesAt(task, offset);
}
