import { DIAGNOSTIC_SOURCE } from "@ecs-task-definitions/shared/settings";
import {
  commands,
  DiagnosticSeverity,
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

/** The task definition with mistakes that the walkthrough is about, open or to be opened. */
export interface Example extends Disposable {
  /** Shows it as a file without a name; a new one where the last is closed or has no mistake left. */
  open(): Promise<TextEditor>;
  /** Shows it with the cursor on its first mistake; nothing to do where it is closed before one is found. */
  openAtProblem(): Promise<TextEditor | undefined>;
}

/** Tells the walkthrough that the example had mistakes and has none any more. */
const REPAIRED = "ecsTaskDefinition.exampleRepaired";

/** The example of the walkthrough, which ships with the extension. */
export function bundledExample({ context, output }: Extension): Example {
  let document: TextDocument | undefined;
  /** Whether a mistake was found in the document, and whether there is none any more. */
  let state: "new" | "broken" | "repaired" = "new";

  const open = async (): Promise<TextEditor> => {
    if (document === undefined || document.isClosed || state === "repaired") {
      const file = Uri.joinPath(context.extensionUri, "examples", "broken", "fargate-bridge.json");
      const content = new TextDecoder().decode(await workspace.fs.readFile(file));
      state = "new";
      document = await workspace.openTextDocument({ language: "json", content });
    }
    return window.showTextDocument(document, { viewColumn: columnOf(document) });
  };
  const watch = languages.onDidChangeDiagnostics(({ uris }) => {
    if (document === undefined || !uris.some((uri) => uri.toString() === document?.uri.toString())) return;
    const isBroken = firstError(document) !== undefined;
    if (isBroken) state = "broken";
    // Closing takes the findings away as well, which repairs nothing.
    else if (state === "broken" && !document.isClosed && document.getText() !== "") {
      state = "repaired";
      commands
        .executeCommand("setContext", REPAIRED, true)
        .then(undefined, (error: unknown) => output.error(String(error)));
    }
  });
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
    dispose: () => watch.dispose(),
  };
}

/** Where a document is to be shown: where it is, or beside a page that is no text, so that the page stays in sight. */
function columnOf(document: TextDocument): ViewColumn {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab !== undefined && window.activeTextEditor === undefined ? ViewColumn.Beside : ViewColumn.Active;
}

function firstError({ uri }: TextDocument) {
  return languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === DIAGNOSTIC_SOURCE && severity === DiagnosticSeverity.Error)
    .sort((one, other) => one.range.start.compareTo(other.range.start))[0];
}

/** The first mistake in a document as soon as there is one; nothing once the document is closed. */
function untilError(document: TextDocument): Promise<ReturnType<typeof firstError>> {
  return new Promise((resolve) => {
    const listeners: Disposable[] = [];
    const look = (): void => {
      const error = firstError(document);
      if (error === undefined && !document.isClosed) return;
      for (const listener of listeners) listener.dispose();
      resolve(error);
    };
    listeners.push(languages.onDidChangeDiagnostics(look), workspace.onDidCloseTextDocument(look));
    look();
  });
}
