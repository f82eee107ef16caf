import { LANGUAGE_IDS } from "@ecs-task-definitions/shared/documents";
import { commands, type Disposable, env, extensions, l10n, languages, Uri, window, workspace } from "vscode";
import { completeEmptyFiles } from "./empty-files";
import { bundledExample } from "./example";
import type { Extension } from "./extension";
import { completeFirstKey } from "./first-key-completion";
import { registerNewFile } from "./new-file";
import { mistakesOf, watchRepairs } from "./repairs";

/** Registers the walkthrough, the entry of the New File menu and completion in empty files. */
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
      // VS Code's JSON support closes an open menu when it starts and reads its first file. So it is started first.
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

/** Notices when the user hovers over a mistake: VS Code asks for a hover, and we add nothing to it. */
function noticeReading({ progress }: Extension): Disposable {
  return languages.registerHoverProvider([...LANGUAGE_IDS], {
    provideHover({ uri }, position) {
      if (mistakesOf(uri).some(({ range }) => range.contains(position))) progress.done("problem");
      return undefined;
    },
  });
}

/** Reads the workflow that the walkthrough shows. */
async function readWorkflow({ context }: Extension): Promise<string> {
  const page = Uri.joinPath(context.extensionUri, "client", "walkthrough", "ci.md");
  const text = new TextDecoder().decode(await workspace.fs.readFile(page));
  return /```yaml\r?\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
}
