import { type Disposable, type Event, EventEmitter, type TextDocument, type WebviewPanel, window } from "vscode";

/** What the user is working on: the status bar shows it and commands change it. */
export interface Front extends Disposable {
  /** The document of the active editor, or the one in the network diagram if that is active; nothing otherwise. */
  document(): TextDocument | undefined;
  /** Fires when `document()` may have changed. */
  readonly onDidChange: Event<void>;
  /** Records which document a panel shows, until the panel is closed. */
  pictures(panel: WebviewPanel, document: TextDocument): void;
}

/** Follows the active editor and panel. The editor itself has no active text editor while a panel is active. */
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
