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

/** The task definition with mistakes that the walkthrough uses. */
export interface Example {
  /** Shows it as an untitled file; a new one if the last is closed or has no mistakes left. */
  open(): Promise<TextEditor>;
  /** Shows it with the cursor on its first mistake; nothing if it is closed before one is found. */
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
      // Another editor may be active by now.
      return window.showTextDocument(editor.document, {
        viewColumn: columnOf(editor.document),
        selection: error.range.with(error.range.start, error.range.start),
      });
    },
  };
}

/** The column for a document: where it is open, or beside a page that is not text, so that the page stays visible. */
function columnOf(document: TextDocument): ViewColumn {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab !== undefined && window.activeTextEditor === undefined ? ViewColumn.Beside : ViewColumn.Active;
}

/** The first mistake in a document, once there is one; nothing if the document is closed first. */
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
