import {
  commands,
  type Disposable,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Extension } from "../extension";
import { type DiagramView, diagramView } from "./diagram-view";
import type { PageState } from "./messages";

/** The command that opens the panel. */
const COMMAND = "ecsTaskDefinition.showDiagram";

/** The panel's type, by which the editor restores it after the window is reloaded. */
const VIEW_TYPE = "ecsTaskDefinition.diagram";

/**
 * Registers the command that shows the network of a task beside its file. There is one panel, which follows the active
 * file.
 */
export function registerDiagram(extension: Extension): readonly Disposable[] {
  let view: DiagramView | undefined;
  const take = async (panel: WebviewPanel): Promise<DiagramView> => {
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    const taken = await diagramView(extension, panel);
    view = taken;
    panel.onDidDispose(() => {
      if (view === taken) view = undefined;
    });
    return taken;
  };
  let opening: Promise<DiagramView> | undefined;
  const open = (): Promise<DiagramView> => {
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(VIEW_TYPE, l10n.t("Network Diagram"), beside, { enableFindWidget: true });
    return take(panel);
  };
  return [
    commands.registerCommand(COMMAND, async () => {
      const document = extension.front.document();
      if (document === undefined) return;
      if (view === undefined) {
        // Running the command twice while the panel opens makes one panel.
        opening ??= open().finally(() => {
          opening = undefined;
        });
        await opening;
      } else view.reveal();
      view?.follow(document);
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        const restored = await take(panel);
        const document = (await remembered(state)) ?? window.activeTextEditor?.document;
        if (document !== undefined) restored.follow(document);
      },
    }),
  ];
}

/** The document that the page showed; nothing if it no longer exists. */
async function remembered(state: PageState | undefined): Promise<TextDocument | undefined> {
  if (state?.uri === undefined) return undefined;
  try {
    return await workspace.openTextDocument(Uri.parse(state.uri));
  } catch {
    return undefined;
  }
}
