import { type CompletionList, commands, env, Position, type TextDocument, window } from "vscode";
import { closeAll, openText, untilFindings, untilSame } from "./editor";
import { same, that } from "./expect";

describe("First steps", () => {
  afterEach(closeAll);

  it("open an example with mistakes, the same again, and a new one once it is closed", async () => {
    await commands.executeCommand("ecsTaskDefinition.openExample");
    const first = window.activeTextEditor?.document;
    that(first?.isUntitled === true, "no example was opened");
    await untilFindings(first, "network-mode-fargate", 1);
    await commands.executeCommand("ecsTaskDefinition.openExample");
    same(window.activeTextEditor?.document.uri.toString(), first.uri.toString(), "examples");
    await closeAll();
    await commands.executeCommand("ecsTaskDefinition.openExample");
    const second = window.activeTextEditor?.document;
    that(second !== undefined && second !== first, "no second example was opened");
    await untilFindings(second, "network-mode-fargate", 1);
  });

  it("show the first mistake", async () => {
    await commands.executeCommand("ecsTaskDefinition.walkthrough.showProblem");
    const editor = window.activeTextEditor;
    that(editor !== undefined, "nothing was opened");
    same(editor.document.lineAt(editor.selection.active.line).text.trim(), '"networkMode": "bridge",', "lines");
  });

  it("begin a new file with a snippet that has no mistake", async () => {
    let picked = false;
    const picking = commands.executeCommand("ecsTaskDefinition.newFile").then(() => {
      picked = true;
    });
    // The list appears some time after the command was called; until then accepting does nothing.
    while (!picked) await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await picking;
    const document = window.activeTextEditor?.document;
    that(document?.isUntitled === true && document.languageId === "json", "no file was begun");
    same(JSON.parse(document.getText()).family, "web", "families");
    await untilFindings(document, "network-mode-fargate", 0);
  });

  it("offer whole task definitions in an empty file, and in no other", async () => {
    const empty = await openText("ecs-f");
    const all = ["ecs-fargate-web", "ecs-ec2-bridge", "ecs-ec2-host-daemon", "ecs-windows", "ecs-scheduled-task"];
    await untilSame(() => offered(empty, 5), all, "snippets");
    const other = await openText('{ "a": "ecs-f" }');
    same(await offered(other, 13), []);
    const jsonc = await openText("", "jsonc");
    await untilSame(() => offered(jsonc, 0), all, "snippets");
  });

  it("offer the first key in a file that begins like a task definition, and in no other JSON", async () => {
    const begun = await openText('{ "family": "shop", "" }');
    await untilSame(() => offered(begun, 21, "containerD"), ["containerDefinitions"], "keys");
    const other = await openText('{ "name": "shop", "" }');
    same(await offered(other, 19, "containerD"), []);
  });

  it("copy a workflow that lints", async () => {
    await commands.executeCommand("ecsTaskDefinition.walkthrough.copyWorkflow");
    const workflow = await env.clipboard.readText();
    that(/^name: .*\n[\s\S]*npx .*ecs-task-lint\n$/.test(workflow), `this was copied: ${workflow}`);
  });
});

/** Our entries among the editor's completions on the first line of a document. */
async function offered(document: TextDocument, character: number, ours = "ecs-"): Promise<readonly string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    new Position(0, character),
  );
  const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
  return labels.filter((label) => label.startsWith(ours));
}
