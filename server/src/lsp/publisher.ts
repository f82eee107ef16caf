import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientFeatures } from "./client-capabilities";
import { diagnosticsOf } from "./snapshot-diagnostics";
import type { Snapshots } from "./snapshots";

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
