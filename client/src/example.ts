import {
  type Diagnostic,
  type Disposable,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { Extension } from "./extension";
import { mistakesOf, type Repairs } from "./repairs";

/** The task definition with mistakes that the walkthrough is about, open or to be opened. */
export interface Example {
  /** Shows it as a file without a name; a new one where the last is closed or has no mistake left. */
  open(): Promise<TextEditor>;
  /** Shows it with the cursor on its first mistake; nothing to do where it is closed before one is found. */
  openAtProblem(): Promise<TextEditor | undefined>;
}

/** The example of the walkthrough, which ships with the extension. */
export function bundledExample({ context }: Extension, repairs: Repairs): Example {
  let document: TextDocument | undefined;

  const open = async (): Promise<TextEditor> => {
    if (document === undefined || document.isClosed || repairs.has(document)) {
      const file = Uri.joinPath(context.extensionUri, "examples", "broken", "fargate-bridge.json");
      const content = new TextDecoder().decode(await workspace.fs.readFile(file));
      document = await workspace.openTextDocument({ language: "json", content });
    }
    return window.showTextDocument(document, { viewColumn: columnOf(document) });
  };
  return {
    open,
    async openAtProblem() {
      const editor = await open();
      const error = await untilError(editor.document);
      if (error === undefined) return undefined;
      // Another editor may have come to the front meanwhile.
      return window.showTextDocument(editor.document, {
        viewColumn: columnOf(editor.document),
        selection: error.range.with(error.range.start, error.range.start),
      });
    },
  };
}

/** Where a document is to be shown: where it is, or beside a page that is no text, so that the page stays in sight. */
function columnOf(document: TextDocument): ViewColumn {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab !== undefined && window.activeTextEditor === undefined ? ViewColumn.Beside : ViewColumn.Active;
}

/** The first mistake in a document as soon as there is one; nothing once the document is closed. */
function untilError(document: TextDocument): Promise<Diagnostic | undefined> {
  return new Promise((resolve) => {
    const listeners: Disposable[] = [];
    const look = (): void => {
      const [error] = mistakesOf(document.uri);
      if (error === undefined && !document.isClosed) return;
      for (const listener of listeners) listener.dispose();
      resolve(error);
    };
    listeners.push(languages.onDidChangeDiagnostics(look), workspace.onDidCloseTextDocument(look));
    look();
  });
}
