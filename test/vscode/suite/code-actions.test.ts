import { CodeActionKind, commands, extensions, Range, TabInputWebview, Uri, window, workspace } from "vscode";
import {
  actionsAt,
  choose,
  closeAll,
  EXTENSION,
  findings,
  rangeOf,
  show,
  titled,
  until,
  untilFindings,
} from "./editor";
import { same, that } from "./expect";

const FIX_ALL = CodeActionKind.SourceFixAll.append("ecsTaskDefinition");

describe("Code actions", () => {
  afterEach(closeAll);

  it("Remove hostPort mends one mapping and touches nothing else", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    const fix = titled(await actionsAt(document, first.range, CodeActionKind.QuickFix), "Remove hostPort");
    same(fix.isPreferred, true, "preferences");
    await choose(fix);
    same(document.getText(), before.replace(', "hostPort": 8080', ""), "texts");
    await untilFindings(document, "host-port-mismatch", 1);
  });

  it("the other fix of the same mistake is there too", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    await choose(titled(await actionsAt(document, first.range), "Change hostPort to 80"));
    same(document.getText(), before.replace("8080", "80"), "texts");
  });

  it("Fix all of a rule mends the whole file", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    await choose(titled(await actionsAt(document, first.range), "Fix all host-port-mismatch in this file"));
    same(document.getText(), withoutHostPorts(before), "texts");
    await untilFindings(document, "host-port-mismatch", 0);
  });

  it("source.fixAll.ecsTaskDefinition mends all that is safe", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    await untilFindings(document, "host-port-mismatch", 2);
    const actions = await actionsAt(document, new Range(0, 0, 0, 0), FIX_ALL);
    same(actions.length, 1, "numbers of actions");
    await choose(titled(actions, "Fix all that can be fixed safely in this task definition"));
    same(document.getText(), withoutHostPorts(before), "texts");
  });

  it("fixes all on save where the user wants it", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    await untilFindings(document, "host-port-mismatch", 2);
    const editor = workspace.getConfiguration("editor");
    await editor.update("codeActionsOnSave", { [FIX_ALL.value]: "explicit" }, false);
    try {
      await commands.executeCommand("workbench.action.files.save");
      same(document.getText(), withoutHostPorts(before), "texts");
      same(document.isDirty, false, "states");
    } finally {
      await editor.update("codeActionsOnSave", undefined, false);
      await workspace.fs.writeFile(document.uri, new TextEncoder().encode(before));
    }
  });

  it("Explain opens the page of the rule, rendered", async () => {
    const { document } = await show("ports.json");
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    await choose(titled(await actionsAt(document, first.range), "Explain host-port-mismatch"));
    const tab = await until(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("markdown.preview")),
    );
    that(tab.label.includes("host-port-mismatch"), `the tab is called ${tab.label}`);
    const { extensionUri } = extensions.getExtension(EXTENSION) ?? {};
    that(extensionUri !== undefined, "the extension is not installed");
    const page = await workspace.fs.readFile(Uri.joinPath(extensionUri, "server/dist/rules/host-port-mismatch.md"));
    that(new TextDecoder().decode(page).startsWith("# host-port-mismatch"), "the page has no heading");
  });

  it("Turn off takes the rule away at once, in this workspace, and keeps the others", async () => {
    const { document } = await show("ports.json");
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    const configuration = (): unknown =>
      workspace.getConfiguration("ecsTaskDefinition").inspect("rules")?.workspaceValue;
    await choose(titled(await actionsAt(document, first.range), "Turn off host-port-mismatch in this workspace"));
    try {
      await untilFindings(document, "host-port-mismatch", 0);
      same(configuration(), { "host-port-mismatch": "off" }, "settings");
    } finally {
      await workspace.getConfiguration("ecsTaskDefinition").update("rules", undefined, false);
    }
    await untilFindings(document, "host-port-mismatch", 2);
  });

  it("offers nothing of its own on ordinary JSON", async () => {
    const { document } = await show("ordinary.json");
    const actions = await actionsAt(document, rangeOf(document, '"brigde"'));
    same(findings(document), []);
    same(
      actions.map(({ title }) => title).filter((title) => /Switch to|Explain|Turn off/.test(title)),
      [],
    );
  });
});

function withoutHostPorts(text: string): string {
  return text.replaceAll(/, "hostPort": 8\d+/g, "");
}
