import { type Disposable, type Event, EventEmitter, type TextDocument, type WebviewPanel, window } from "vscode";

/** What somebody works on, which the status bar tells of and the commands change. */
export interface Front extends Disposable {
  /** The document of the active editor, or the one that the network diagram shows where that is active; else nothing. */
  document(): TextDocument | undefined;
  /** Tells that another document may be in front, or none. */
  readonly onDidChange: Event<void>;
  /** Takes a panel for a picture of a document from now on, until the panel is closed. */
  pictures(panel: WebviewPanel, document: TextDocument): void;
}

/** Follows what is in front; the editor itself has no active text editor while a panel is active. */
export function front(): Front {
  const changed = new EventEmitter<void>();
  const pictured = new Map<WebviewPanel, TextDocument>();
  const tell = (): void => changed.fire();
  const listening = window.onDidChangeActiveTextEditor(tell);
  return {
    document: () => window.activeTextEditor?.document ?? [...pictured].find(([{ active }]) => active)?.[1],
    onDidChange: changed.event,
    pictures(panel, document) {
      if (!pictured.has(panel)) {
        panel.onDidChangeViewState(tell);
        panel.onDidDispose(() => {
          pictured.delete(panel);
          tell();
        });
      }
      pictured.set(panel, document);
      tell();
    },
    dispose() {
      listening.dispose();
      changed.dispose();
    },
  };
}
