import {
  CodeActionKind,
  commands,
  extensions,
  Range,
  TabInputCustom,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
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
  untilSame,
  withSetting,
} from "./editor";
import { same, that } from "./expect";

const FIX_ALL = CodeActionKind.SourceFixAll.append("ecsTaskDefinition");

describe("Code actions", () => {
  afterEach(closeAll);

  it("Remove hostPort repairs one mapping and touches nothing else", async () => {
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

  it("the other fix of the same mistake is offered too", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    await choose(titled(await actionsAt(document, first.range), "Change hostPort to 80"));
    same(document.getText(), before.replace("8080", "80"), "texts");
  });

  it("Fix all of a rule repairs the whole file", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    await choose(titled(await actionsAt(document, first.range), "Fix all host-port-mismatch in this file"));
    same(document.getText(), withoutHostPorts(before), "texts");
    await untilFindings(document, "host-port-mismatch", 0);
  });

  it("source.fixAll.ecsTaskDefinition repairs what loses nothing, and the rest if the setting allows it", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    await untilFindings(document, "host-port-mismatch", 2);
    same(await actionsAt(document, new Range(0, 0, 0, 0), FIX_ALL), [], "actions");
    await withSetting("fixAll.removals", true, async () => {
      await untilSame(() => offersToFixAll(document), 1, "numbers of actions");
      const actions = await actionsAt(document, new Range(0, 0, 0, 0), FIX_ALL);
      await choose(titled(actions, "Fix all that can be fixed safely in this task definition"));
      same(document.getText(), withoutHostPorts(before), "texts");
    });
  });

  it("fixes on save what loses nothing, and the rest if the setting allows it", async () => {
    const { document } = await show("ports.json");
    const before = document.getText();
    const mixed = before.replace('"hostPort": 8443', '"hostPort": 0');
    await rewrite(document, mixed);
    await untilFindings(document, "host-port-mismatch", 2);
    const editor = workspace.getConfiguration("editor");
    await editor.update("codeActionsOnSave", { [FIX_ALL.value]: "explicit" }, false);
    try {
      await commands.executeCommand("workbench.action.files.save");
      same(document.getText(), mixed.replace(', "hostPort": 0', ""), "texts");
      await rewrite(document, before);
      await untilFindings(document, "host-port-mismatch", 2);
      await withSetting("fixAll.removals", true, async () => {
        await untilSame(() => offersToFixAll(document), 1, "numbers of actions");
        await commands.executeCommand("workbench.action.files.save");
        same(document.getText(), withoutHostPorts(before), "texts");
        same(document.isDirty, false, "states");
      });
    } finally {
      await editor.update("codeActionsOnSave", undefined, false);
      // A change on disk would reach the editor only after the next test has begun.
      await rewrite(document, before);
      same(await document.save(), true, "outcomes");
    }
  });

  it("Fix All Auto-fixable Problems repairs what loses nothing in one undo step", async () => {
    const { document } = await show("ports.json");
    const mixed = document.getText().replace('"hostPort": 8443', '"hostPort": 0');
    await rewrite(document, mixed);
    await untilFindings(document, "host-port-mismatch", 2);
    await commands.executeCommand("ecsTaskDefinition.fixAll");
    const text = (): string => document.getText();
    await untilSame(text, mixed.replace(', "hostPort": 0', ""), "texts");
    await commands.executeCommand("undo");
    await untilSame(text, mixed, "texts after one undo");
  });

  it("Explain opens the page of the rule, rendered", async () => {
    const { document } = await show("ports.json");
    const [first] = await untilFindings(document, "host-port-mismatch", 2);
    that(first !== undefined, "nothing was found");
    await choose(titled(await actionsAt(document, first.range), "Explain host-port-mismatch"));
    const tab = await until(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof TabInputCustom && input.viewType === "vscode.markdown.preview.editor"),
    );
    that(tab.label.includes("host-port-mismatch"), `the tab is called ${tab.label}`);
    const { extensionUri } = extensions.getExtension(EXTENSION) ?? {};
    that(extensionUri !== undefined, "the extension is not installed");
    const page = await workspace.fs.readFile(Uri.joinPath(extensionUri, "server/dist/rules/host-port-mismatch.md"));
    that(new TextDecoder().decode(page).startsWith("# host-port-mismatch"), "the page has no heading");
  });

  it("Turn off disables the rule at once, in this workspace, and keeps the others", async () => {
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

/** Replaces the text of a document. */
async function rewrite(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  same(await workspace.applyEdit(edit), true, "outcomes");
}

async function offersToFixAll(document: TextDocument): Promise<number> {
  return (await actionsAt(document, new Range(0, 0, 0, 0), FIX_ALL)).length;
}

function withoutHostPorts(text: string): string {
  return text.replaceAll(/, "hostPort": 8\d+/g, "");
}
