import { commands, type Disposable, l10n, SnippetString, window, workspace } from "vscode";
import { readDocumentSnippets } from "./document-snippets";
import type { Extension } from "./extension";

/** Registers "ECS Task Definition" under File: New File, which starts a task definition from a snippet. */
export function registerNewFile({ context }: Extension): Disposable {
  return commands.registerCommand("ecsTaskDefinition.newFile", async () => {
    const snippets = await readDocumentSnippets(context);
    const picked = await window.showQuickPick(
      Object.entries(snippets).map(([title, snippet]) => ({
        label: l10n.t(title),
        detail: l10n.t(snippet.description),
        snippet,
      })),
      { title: l10n.t("New ECS task definition"), placeHolder: l10n.t("What is it for?"), matchOnDetail: true },
    );
    if (picked === undefined) return;
    const document = await workspace.openTextDocument({ language: "json", content: "" });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(picked.snippet.body.join("\n")));
  });
}
