import { DiagnosticSeverity, languages } from "vscode";
import { closeAll, findings, show, until, untilFindings, withSetting, write } from "./editor";
import { same } from "./expect";

describe("Settings", () => {
  afterEach(closeAll);

  it("change the severity of a rule in the open document at once", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    await withSetting("rules", { "network-mode-fargate": "information" }, async () => {
      await until(languages.onDidChangeDiagnostics, () =>
        findings(document, "network-mode-fargate").some(({ severity }) => severity === DiagnosticSeverity.Information),
      );
    });
    await until(languages.onDidChangeDiagnostics, () =>
      findings(document, "network-mode-fargate").some(({ severity }) => severity === DiagnosticSeverity.Error),
    );
  });

  it("turn everything off and on again", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    await withSetting("enable", false, async () => {
      await until(languages.onDidChangeDiagnostics, () => findings(document).length === 0);
    });
    await untilFindings(document, "network-mode-fargate", 1);
  });

  it("leave files out by a glob", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    await withSetting("files.exclude", ["broken.*"], async () => {
      await until(languages.onDidChangeDiagnostics, () => findings(document).length === 0);
    });
    await untilFindings(document, "network-mode-fargate", 1);
  });

  it("take files in by a glob, open ones too", async () => {
    const { document } = await show("partial.json");
    same(findings(document), []);
    await withSetting("files.include", ["partial.json"], async () => {
      await untilFindings(document, "network-mode-invalid", 1);
    });
    await untilFindings(document, "network-mode-invalid", 0);
  });

  it("include by a glob with a folder a file that only the glob makes a task definition", async () => {
    await write("deploy/fragment.json", '{ "family": "a", "networkMode": "brigde" }');
    const { document } = await show("deploy/fragment.json");
    same(findings(document), []);
    await withSetting("files.include", ["deploy/*.json"], async () => {
      await untilFindings(document, "network-mode-invalid", 1);
    });
    await untilFindings(document, "network-mode-invalid", 0);
  });
});
