import { commands, type Disposable, env, l10n, Uri, window, workspace } from "vscode";
import { bundledExample } from "./example";
import type { Extension } from "./extension";
import { registerNewFile } from "./new-file";

/** Registers what the walkthrough and the menu for new files do. */
export function registerFirstSteps(extension: Extension): readonly Disposable[] {
  const example = bundledExample(extension);
  return [
    example,
    registerNewFile(extension),
    commands.registerCommand("ecsTaskDefinition.openExample", () => example.open()),
    commands.registerCommand("ecsTaskDefinition.walkthrough.showProblem", async () => {
      if ((await example.openAtProblem()) !== undefined) await commands.executeCommand("editor.action.showHover");
    }),
    commands.registerCommand("ecsTaskDefinition.walkthrough.repair", async () => {
      if ((await example.openAtProblem()) !== undefined) await commands.executeCommand("editor.action.quickFix");
    }),
    commands.registerCommand("ecsTaskDefinition.walkthrough.showDiagram", async () => {
      await example.open();
      await commands.executeCommand("ecsTaskDefinition.showDiagram");
    }),
    commands.registerCommand("ecsTaskDefinition.walkthrough.copyJob", async () => {
      await env.clipboard.writeText(await readJob(extension));
      void window.showInformationMessage(
        l10n.t("The job is on the clipboard. Paste it below jobs: in a file of .github/workflows."),
      );
    }),
  ];
}

/** The job that the page of the walkthrough shows. */
async function readJob({ context }: Extension): Promise<string> {
  const page = Uri.joinPath(context.extensionUri, "client", "walkthrough", "ci.md");
  const text = new TextDecoder().decode(await workspace.fs.readFile(page));
  return /```yaml\r?\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
}
