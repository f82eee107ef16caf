import { commands, type Tab, TabInputWebview, ViewColumn, window } from "vscode";
import { closeAll, openText, show, until, untilFindings, untilSame } from "./editor";
import { same, that } from "./expect";

describe("The network diagram", () => {
  afterEach(closeAll);

  it("opens beside the file and keeps the focus there", async () => {
    const editor = await show("network.json");
    const panel = await open("network.json");
    same(panel.group.viewColumn, ViewColumn.Two, "columns");
    await untilSame(
      () => window.activeTextEditor?.document.uri.toString(),
      editor.document.uri.toString(),
      "active files",
    );
  });

  it("is one panel, which follows the task definition in front and nothing else", async () => {
    await untilFindings((await show("broken.json")).document, "network-mode-fargate", 1);
    await open("broken.json");
    await commands.executeCommand("ecsTaskDefinition.showDiagram");
    same(panels().length, 1, "numbers of panels");
    await show("ordinary.json");
    same(panels()[0]?.label, "Network of broken.json", "titles beside other JSON");
    await untilFindings((await show("ports.json")).document, "host-port-mismatch", 2);
    await untilTitle("ports.json");
    same(panels().length, 1, "numbers of panels");
  });

  it("follows to a template that is opened for the first time, once it has its language", async () => {
    await untilFindings((await show("broken.json")).document, "network-mode-fargate", 1);
    await open("broken.json");
    await show("template.json.tpl");
    await untilTitle("template.json.tpl");
  });

  it("follows to a file in front that becomes a task definition while it is typed", async () => {
    await untilFindings((await show("broken.json")).document, "network-mode-fargate", 1);
    await open("broken.json");
    const document = await openText("{ }");
    const editor = await window.showTextDocument(document);
    same(panels()[0]?.label, "Network of broken.json", "titles beside other JSON");
    await editor.edit((edit) => edit.insert(document.positionAt(1), ' "family": "f", "containerDefinitions": []'));
    await untilTitle(document.uri.path);
  });

  it("opens again after it was closed", async () => {
    await untilFindings((await show("broken.json")).document, "network-mode-fargate", 1);
    await window.tabGroups.close(await open("broken.json"));
    same(panels().length, 0, "numbers of panels");
    await open("broken.json");
  });
});

function panels(): readonly Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("ecsTaskDefinition.diagram"));
}

function untilTitle(name: string): Promise<Tab> {
  return until(window.tabGroups.onDidChangeTabs, () => panels().find(({ label }) => label === `Network of ${name}`));
}

async function open(name: string): Promise<Tab> {
  const opened = untilTitle(name);
  await commands.executeCommand("ecsTaskDefinition.showDiagram");
  const panel = await opened;
  that(panel.isActive, "the panel is hidden");
  return panel;
}
