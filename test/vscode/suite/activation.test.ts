import { commands, extensions, languages, workspace } from "vscode";
import { closeAll, EXTENSION, findings, show, untilFindings } from "./editor";
import { same, that } from "./expect";
import { runningServers } from "./server-watch";

/** Requests the outline of a file, which takes longer than starting a server would. */
async function untilSettled(document: Parameters<typeof findings>[0]): Promise<void> {
  await commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
  await extensions.getExtension(EXTENSION)?.activate();
  await commands.executeCommand("vscode.executeFoldingRangeProvider", document.uri);
}

describe("Activation", () => {
  after(closeAll);

  it("is installed and activates only for JSON, for the languages of its templates, and for its own walkthrough and panel", () => {
    const extension = extensions.getExtension(EXTENSION);
    that(extension !== undefined, "the extension is not installed");
    const events: readonly string[] = extension.packageJSON.activationEvents;
    const own = "onCommand:ecsTaskDefinition.walkthrough.";
    same(
      events.filter((event) => !event.startsWith(own)),
      [
        "onLanguage:json",
        "onLanguage:jsonc",
        "onLanguage:plaintext",
        "onLanguage:html",
        "onLanguage:ruby",
        "onWebviewPanel:ecsTaskDefinition.diagram",
      ],
    );
  });

  for (const name of ["ordinary.json", "package-lock.json", "minified.json", "policy.json.tpl"]) {
    it(`starts no server for ${name}`, async () => {
      const { document } = await show(name);
      await untilSettled(document);
      same(findings(document), []);
      same(await runningServers(), 0, "numbers of servers");
    });
  }

  it("starts one server with the first task definition", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    same(await runningServers(), 1, "numbers of servers");
  });

  it("says nothing about ordinary JSON once the server runs", async () => {
    for (const name of ["ordinary.json", "package-lock.json"]) {
      const { document } = await show(name);
      await untilSettled(document);
      same(findings(document), []);
    }
    that(
      languages.getDiagnostics().every(([uri, all]) => uri.path.endsWith("broken.json") || all.every(isForeign)),
      "something was said of another file",
    );
    same(workspace.textDocuments.length > 0, true);
  });
});

function isForeign({ source }: { readonly source?: string }): boolean {
  return source !== "ecs";
}
