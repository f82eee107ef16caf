import { commands, languages, window } from "vscode";
import { closeAll, findings, openText, rangeOf, show, until, untilFindings } from "./editor";
import { same } from "./expect";

describe("Documents", () => {
  afterEach(closeAll);

  it("that were never saved are checked", async () => {
    const content = '{ "family": "a", "networkMode": "brigde", "containerDefinitions": [] }';
    const document = await openText(content);
    await window.showTextDocument(document);
    const [finding] = await untilFindings(document, "network-mode-invalid", 1);
    same(finding?.range, rangeOf(document, '"brigde"'), "ranges");
  });

  it("become task definitions by a command, and stop being treated as one", async () => {
    const { document } = await show("partial.json");
    same(findings(document), []);
    await commands.executeCommand("ecsTaskDefinition.treatAsTaskDefinition");
    await untilFindings(document, "network-mode-invalid", 1);
    await commands.executeCommand("ecsTaskDefinition.stopTreatingAsTaskDefinition");
    await untilFindings(document, "network-mode-invalid", 0);
  });

  it("that look like task definitions can be left alone, and taken back", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    await commands.executeCommand("ecsTaskDefinition.stopTreatingAsTaskDefinition");
    await until(languages.onDidChangeDiagnostics, () => findings(document).length === 0);
    await commands.executeCommand("ecsTaskDefinition.treatAsTaskDefinition");
    await untilFindings(document, "network-mode-fargate", 1);
  });

  it("keep their declarations when the server restarts", async () => {
    const { document } = await show("partial.json");
    await commands.executeCommand("ecsTaskDefinition.treatAsTaskDefinition");
    await untilFindings(document, "network-mode-invalid", 1);
    await commands.executeCommand("ecsTaskDefinition.restartServer");
    await untilFindings(document, "network-mode-invalid", 1);
    await commands.executeCommand("ecsTaskDefinition.stopTreatingAsTaskDefinition");
    await untilFindings(document, "network-mode-invalid", 0);
  });

  it("lose their squiggles when they are closed", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    await closeAll();
    await until(languages.onDidChangeDiagnostics, () => findings(document).length === 0);
  });
});
