import { DiagnosticSeverity, languages, type Position, WorkspaceEdit, workspace } from "vscode";
import { closeAll, codeOf, findings, rangeOf, show, until, untilFindings } from "./editor";
import { same, that } from "./expect";

describe("Squiggles", () => {
  afterEach(closeAll);

  it("are under the value that has to change", async () => {
    const { document } = await show("broken.json");
    const [finding] = await untilFindings(document, "network-mode-fargate", 1);
    that(finding !== undefined, "nothing was found");
    same(finding.range, rangeOf(document, '"bridge"'), "ranges");
    same(codeOf(finding), "network-mode-fargate");
    same(finding.severity, DiagnosticSeverity.Error);
    that(finding.message.includes('"bridge"'), `the message does not name the value: ${finding.message}`);
  });

  it("link to the page that proves the rule, and to the other place that matters", async () => {
    const { document } = await show("broken.json");
    const [finding] = await untilFindings(document, "network-mode-fargate", 1);
    const link = typeof finding?.code === "object" ? finding.code.target.authority : "";
    that(link.endsWith("amazon.com"), `the code links to "${link}"`);
    same(finding?.relatedInformation?.[0]?.location.range, rangeOf(document, '"FARGATE"'), "ranges");
  });

  it("are under each wrong value", async () => {
    const { document } = await show("ports.json");
    const found = await untilFindings(document, "host-port-mismatch", 2);
    same(
      found.map(({ range }) => document.getText(range)),
      ["8080", "8443"],
    );
  });

  it("follow the typing", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, "bridge"), "awsvpc");
    await workspace.applyEdit(edit);
    await untilFindings(document, "network-mode-fargate", 0);
    const [port] = await untilFindings(document, "host-port-mismatch", 1);
    same(document.getText(port?.range), "8080");
  });

  it("appear when JSON becomes a task definition while typing, and stay while it is half typed", async () => {
    const { document } = await show("partial.json");
    const type = async (text: string, at: Position): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, at, text);
      await workspace.applyEdit(edit);
    };
    same(findings(document), []);
    await type('\n  "containerDefinitions": [', rangeOf(document, "{").end);
    await type("]\n,", rangeOf(document, "[").end);
    const [finding] = await untilFindings(document, "network-mode-invalid", 1);
    same(document.getText(finding?.range), '"brigde"');
    await type(', "cpu": ', rangeOf(document, '"brigde"').end);
    await until(languages.onDidChangeDiagnostics, () => findings(document, "network-mode-invalid").length === 1);
  });
});
