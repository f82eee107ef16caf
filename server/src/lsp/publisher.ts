import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientFeatures } from "./client-capabilities";
import { diagnosticsOf } from "./snapshot-diagnostics";
import type { Snapshots } from "./snapshots";

/** Pushes diagnostics to clients that don't pull them. */
export interface Publisher {
  /** Call when the document changed. Changes that arrive together get one answer. */
  schedule(document: TextDocument): void;
  /** Call when the document was closed: removes its diagnostics. */
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
  // Waits one turn of the event loop between two checks, so that messages that have already arrived are processed.
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

/** How long a stream of changes can delay the diagnostics of its document, in milliseconds. */
const LONGEST_WAIT = 30;

/** A document whose diagnostics are due. */
interface Wait {
  readonly since: number;
  /** Whether it changed again since the last check. */
  changed: boolean;
}
