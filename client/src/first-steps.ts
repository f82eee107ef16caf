import { LANGUAGE_IDS } from "@ecs-task-definitions/shared/documents";
import { commands, type Disposable, env, extensions, l10n, languages, Uri, window, workspace } from "vscode";
import { completeEmptyFiles } from "./empty-files";
import { bundledExample } from "./example";
import type { Extension } from "./extension";
import { completeFirstKey } from "./first-key-completion";
import { registerNewFile } from "./new-file";
import { mistakesOf, watchRepairs } from "./repairs";

/** Registers what the walkthrough, the menu for new files and empty files offer. */
export function registerFirstSteps(extension: Extension): readonly Disposable[] {
  const { progress } = extension;
  const repairs = watchRepairs(extension);
  const example = bundledExample(extension, repairs);
  return [
    repairs,
    noticeReading(extension),
    registerNewFile(extension),
    completeEmptyFiles(extension),
    completeFirstKey(extension),
    commands.registerCommand("ecsTaskDefinition.openExample", () => example.open()),
    commands.registerCommand("ecsTaskDefinition.walkthrough.showProblem", async () => {
      if ((await example.openAtProblem()) === undefined) return;
      await commands.executeCommand("editor.action.marker.next");
      progress.done("problem");
    }),
    commands.registerCommand("ecsTaskDefinition.walkthrough.repair", async () => {
      const editor = await example.openAtProblem();
      if (editor === undefined) return;
      // As the editor's own support for JSON starts and reads its first file, it drops a menu that is open.
      await extensions.getExtension("vscode.json-language-features")?.activate();
      await commands.executeCommand("vscode.executeDocumentSymbolProvider", editor.document.uri);
      await commands.executeCommand("closeMarkersNavigation");
      await commands.executeCommand("editor.action.quickFix");
    }),
    commands.registerCommand("ecsTaskDefinition.walkthrough.showDiagram", async () => {
      await example.open();
      await commands.executeCommand("ecsTaskDefinition.showDiagram");
    }),
    commands.registerCommand("ecsTaskDefinition.walkthrough.copyWorkflow", async () => {
      await env.clipboard.writeText(await readWorkflow(extension));
      progress.done("ci");
      void window.showInformationMessage(
        l10n.t("The workflow is on the clipboard. Paste it into a file in .github/workflows."),
      );
    }),
  ];
}

/** Sees when somebody rests on a mistake to read it: VS Code asks for what is to be said of the place, and we add nothing. */
function noticeReading({ progress }: Extension): Disposable {
  return languages.registerHoverProvider([...LANGUAGE_IDS], {
    provideHover({ uri }, position) {
      if (mistakesOf(uri).some(({ range }) => range.contains(position))) progress.done("problem");
      return undefined;
    },
  });
}

/** The workflow that the page of the walkthrough shows. */
async function readWorkflow({ context }: Extension): Promise<string> {
  const page = Uri.joinPath(context.extensionUri, "client", "walkthrough", "ci.md");
  const text = new TextDecoder().decode(await workspace.fs.readFile(page));
  return /```yaml\r?\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
}
