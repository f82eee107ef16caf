import { DIAGRAM_REQUEST, type DiagramParams, type DiagramPicture } from "@ecs-task-definitions/shared/protocol";
import { Disposable, l10n, languages, type TextDocument, type WebviewPanel, window, workspace } from "vscode";
import type { Extension } from "../extension";
import { elementAt, selectPlace } from "./diagram-places";
import type { FromPage, ToPage } from "./messages";
import { panelHtml } from "./panel-html";
import { savePicture } from "./save-picture";

/** The panel. It shows one task definition at a time. */
export interface DiagramView {
  /** Shows this document from now on. */
  follow(document: TextDocument): void;
  /** Brings the panel to the front without moving the focus. */
  reveal(): void;
}

/** Fills a panel with the page, and keeps its picture up to date until the panel is closed. */
export async function diagramView(extension: Extension, panel: WebviewPanel): Promise<DiagramView> {
  const { webview } = panel;
  let document: TextDocument | undefined;
  let picture: DiagramPicture | undefined;
  let chosen: string | undefined;
  let width: number | undefined;
  let isStale = false;
  let isAsking = false;

  const tell = (message: ToPage): void => void webview.postMessage(message);
  const isShown = (other: TextDocument): boolean => other.uri.toString() === document?.uri.toString();
  /** Asks the server once for all changes since the last answer, so the server sets the pace. */
  const refresh = (): void => {
    isStale = true;
    // The last picture of a closed file stays, because the server no longer knows the file.
    if (isAsking || width === undefined || !panel.visible || document?.isClosed === true) return;
    isAsking = true;
    void ask().finally(() => {
      isAsking = false;
    });
  };
  const ask = async (): Promise<void> => {
    while (isStale && document?.isClosed === false) {
      isStale = false;
      const asked = document;
      try {
        const answer = await pictureOf(extension, asked, { width });
        if (isShown(asked)) show(asked, answer);
      } catch (error) {
        extension.output.error(`The diagram: ${String(error)}`);
        return;
      }
    }
  };
  const show = (shown: TextDocument, answer: DiagramPicture | undefined): void => {
    picture = answer;
    if (answer === undefined) {
      tell({ type: "notice", text: l10n.t("This file is not read as an ECS task definition at the moment.") });
      return;
    }
    tell({ type: "show", uri: shown.uri.toString(), svg: answer.svg, description: answer.description });
    extension.progress.done("diagram");
    const editor = window.visibleTextEditors.find((one) => isShown(one.document));
    choose(editor === undefined ? undefined : elementAt(answer, editor.selection.active), true);
  };
  const choose = (id: string | undefined, isNewPicture = false): void => {
    if (id === chosen && !isNewPicture) return;
    chosen = id;
    tell({ type: "choose", id });
  };
  const hear = async (message: FromPage): Promise<void> => {
    switch (message.type) {
      case "room":
        width = message.width;
        return refresh();
      case "select": {
        const place = picture?.targets[message.id];
        if (place !== undefined && document !== undefined) await selectPlace(document.uri, place, panel.viewColumn);
        return;
      }
      case "save-svg": {
        if (document === undefined) return;
        const { uri } = document;
        const file = await pictureOf(extension, await workspace.openTextDocument(uri), {
          theme: "document",
          width,
        });
        if (file !== undefined) await savePicture(uri, "svg", new TextEncoder().encode(file.svg));
        return;
      }
      case "save-png":
        return savePicture(document?.uri, "png", new Uint8Array(message.data));
      case "failed":
        void window.showErrorMessage(l10n.t("The diagram could not be drawn: {0}", message.message));
    }
  };
  const view: DiagramView = {
    follow(next) {
      if (document === next) return refresh();
      document = next;
      extension.front.pictures(panel, next);
      panel.title = l10n.t("Network of {0}", next.uri.path.slice(next.uri.path.lastIndexOf("/") + 1));
      refresh();
    },
    reveal: () => panel.reveal(undefined, true),
  };

  const listening = Disposable.from(
    webview.onDidReceiveMessage((message: FromPage) => {
      hear(message).catch((error: unknown) => extension.output.error(`The diagram: ${String(error)}`));
    }),
    panel.onDidChangeViewState(() => {
      // A hidden panel loses its page. The page sends its width when it is back.
      if (!panel.visible) width = undefined;
    }),
    workspace.onDidChangeTextDocument((event) => {
      if (isShown(event.document)) refresh();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document?.uri.toString())) refresh();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined && editor.document !== document && extension.knows(editor.document)) {
        view.follow(editor.document);
      }
    }),
    // A file may become active before the server knows it, or long before it is a task definition.
    extension.learned.event((learned) => {
      if (window.activeTextEditor?.document.uri.toString() === learned.uri.toString()) view.follow(learned);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const [first] = selections;
      if (picture !== undefined && first !== undefined && isShown(textEditor.document)) {
        choose(elementAt(picture, first.active));
      }
    }),
  );
  panel.onDidDispose(() => listening.dispose());
  webview.html = await panelHtml(extension.context.extensionUri);
  return view;
}

/** The current picture of a document; nothing if the server does not take it for a task definition. */
async function pictureOf(
  extension: Extension,
  document: TextDocument,
  { theme = "editor", width }: { readonly theme?: DiagramParams["theme"]; readonly width: number | undefined },
): Promise<DiagramPicture | undefined> {
  await extension.offer(document);
  // The client hears of a change in the same event as we do. By the next turn it has told the server.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const client = extension.client();
  if (client === undefined || !extension.knows(document)) return undefined;
  const params: DiagramParams = { uri: document.uri.toString(), ...(theme && { theme }), ...(width && { width }) };
  return (await client.sendRequest<DiagramPicture | null>(DIAGRAM_REQUEST, params)) ?? undefined;
}
