import { CodeActionKind, commands, type TextDocument, window, workspace } from "vscode";
import {
  actionsAt,
  choose,
  closeAll,
  findings,
  openText,
  rangeOf,
  show,
  titled,
  until,
  untilFindings,
  untilSame,
} from "./editor";
import { same } from "./expect";

describe("Switching the network mode", () => {
  const rules = (to: unknown): Thenable<void> =>
    workspace.getConfiguration("ecsTaskDefinition").update("rules", to, false);
  // A rule for bridge mode shows when the server has read the file.
  before(() => rules({ "awsvpc-recommended": "hint" }));
  after(() => rules(undefined));
  afterEach(closeAll);

  it("is offered on networkMode itself, without a mistake", async () => {
    const { document } = await show("bridge.jsonc");
    await untilFindings(document, "awsvpc-recommended", 1);
    const onKey = await actionsAt(document, rangeOf(document, "networkMode"), CodeActionKind.QuickFix);
    titled(onKey, "Switch to host");
    titled(onKey, "Switch to none");
  });

  it("is a rewrite anywhere else in the file", async () => {
    const { document } = await show("bridge.jsonc");
    await untilFindings(document, "awsvpc-recommended", 1);
    const elsewhere = await actionsAt(document, rangeOf(document, '"shop"'), CodeActionKind.RefactorRewrite);
    same(titled(elsewhere, "Switch to awsvpc").kind?.value, CodeActionKind.RefactorRewrite.value);
  });

  it("changes everything that the mode requires, keeps comments, and one undo reverts it", async () => {
    const { document } = await show("bridge.jsonc");
    const before = document.getText();
    await untilFindings(document, "awsvpc-recommended", 1);
    const actions = await actionsAt(document, rangeOf(document, '"shop"'), CodeActionKind.RefactorRewrite);
    await choose(titled(actions, "Switch to awsvpc"));
    const expected = before.replace('"bridge"', '"awsvpc"').replace(', "hostPort": 0', "");
    same(document.getText(), expected, "texts");
    await untilFindings(document, "awsvpc-recommended", 0);
    await commands.executeCommand("undo");
    same(document.getText(), before, "texts after one undo");
    await until(workspace.onDidChangeTextDocument, () => document.getText() === before);
    await untilFindings(document, "awsvpc-recommended", 1);
  });

  it("repairs the broken Fargate task in one step", async () => {
    const { document } = await show("broken.json");
    const before = document.getText();
    const [finding] = await untilFindings(document, "network-mode-fargate", 1);
    const range = finding?.range ?? rangeOf(document, '"bridge"');
    await choose(titled(await actionsAt(document, range, CodeActionKind.QuickFix), "Switch to awsvpc"));
    same(document.getText(), before.replace("bridge", "awsvpc").replace(', "hostPort": 8080', ""), "texts");
    await untilFindings(document, "network-mode-fargate", 0);
    same(findings(document, "host-port-mismatch"), []);
    await commands.executeCommand("undo");
    same(document.getText(), before, "texts after one undo");
  });

  it("makes host ports dynamic by a command", async () => {
    const { document } = await show("broken.json");
    const before = document.getText();
    const text = before.replace('"FARGATE"', '"EC2"');
    const { document: other } = await showText(text);
    await untilFindings(other, "awsvpc-recommended", 1);
    await commands.executeCommand("ecsTaskDefinition.useDynamicHostPorts");
    same(other.getText(), text.replaceAll(/, "hostPort": \d+/g, ""), "texts");
    await commands.executeCommand("undo");
    same(other.getText(), text, "texts after one undo");
  });
});

describe("Rewriting the whole file by a command", () => {
  afterEach(closeAll);

  const task = '"family": "web", "networkMode": "awsvpc", "containerDefinitions": [{ "name": "a", "image": "b:1" }]';

  it("makes it Fargate-ready", async () => {
    const { document } = await showText(`{ ${task} }`);
    await untilFindings(document, "container-memory-missing", 1);
    const added = '"requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512"';
    await accept("ecsTaskDefinition.makeFargateReady", document, `{ ${task}, ${added} }`);
    await commands.executeCommand("undo");
    same(document.getText(), `{ ${task} }`, "texts after one undo");
  });

  it("cleans describe output", async () => {
    const text = `{ "taskDefinition": { ${task}, "revision": 7, "volumes": [] }, "tags": [] }`;
    const { document } = await showText(text);
    await untilFindings(document, "describe-wrapper", 1);
    await accept("ecsTaskDefinition.cleanDescribeOutput", document, `{ ${task} }`);
    await commands.executeCommand("undo");
    same(document.getText(), text, "texts after one undo");
  });
});

/** Runs a command that lists its changes, and accepts the first entry of the list. */
async function accept(command: string, document: TextDocument, expected: string): Promise<void> {
  const running = commands.executeCommand(command);
  const ask = async (): Promise<string> => {
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return document.getText();
  };
  await untilSame(ask, expected, "texts");
  await running;
}

async function showText(content: string): Promise<{ readonly document: TextDocument }> {
  const document = await openText(content);
  await window.showTextDocument(document);
  return { document };
}
