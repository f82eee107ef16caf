import {
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  actionsAt,
  choose,
  closeAll,
  codeOf,
  findings,
  folder,
  openText,
  rangeOf,
  show,
  titled,
  until,
  untilFindings,
  untilSame,
  write,
} from "./editor";
import { same, that } from "./expect";

const TEMPLATE = "ecs-task-definition-template";

/** A task definition with one mistake, and a placeholder that is not JSON. */
const TASK = `{ "cpu": \${cpu}, "networkMode": "brigde", "containerDefinitions": [] }`;

/** Waits until a document has a language. */
async function untilLanguage(document: TextDocument, id: string): Promise<void> {
  await until(workspace.onDidOpenTextDocument, () => document.languageId === id);
}

/** Opens a workspace file that is created for one test. */
async function showWritten(name: string, text: string): Promise<TextDocument> {
  await write(name, text);
  made.add(name);
  return (await show(name)).document;
}

const made = new Set<string>();

/** Waits until a template is recognised. One that was opened earlier is recognised by then too. */
async function untilLookedAt(): Promise<void> {
  const document = await showWritten("later.json.tpl", TASK);
  await untilFindings(document, "network-mode-invalid", 1);
}

describe("Templates", () => {
  afterEach(async () => {
    await closeAll();
    for (const name of made) await workspace.fs.delete(Uri.joinPath(folder(), name));
    made.clear();
  });

  it("of task definitions have a language of their own, and no mistakes but those of ECS", async () => {
    const { document } = await show("template.json.tpl");
    await untilLanguage(document, TEMPLATE);
    await untilFindings(document, "host-port-mismatch", 1);
    const others = languages.getDiagnostics(document.uri).filter(({ source }) => source !== "ecs");
    same(others.map(codeOf), []);
  });

  for (const ending of ["ejs", "erb", "j2", "tftpl", "tmpl", "TPL"]) {
    it(`are known by the ending .json.${ending}`, async () => {
      const document = await showWritten(`service.json.${ending}`, TASK);
      await untilFindings(document, "network-mode-invalid", 1);
      same(document.languageId, TEMPLATE, "languages");
    });
  }

  it("of something else, and task definitions that belong to another extension, keep their languages", async () => {
    const files = workspace.getConfiguration("files");
    try {
      const { document: task } = await show("template.json.tpl");
      await untilFindings(task, "host-port-mismatch", 1);
      await files.update("associations", { "*.json.j2": "python" }, false);
      const claimed = await showWritten("claimed.json.j2", TASK);
      const { document: policy } = await show("policy.json.tpl");
      const text = await showWritten("service.txt", TASK);
      await untilLookedAt();
      same([claimed.languageId, policy.languageId, text.languageId], ["python", "plaintext", "plaintext"]);
      same(findings(claimed), []);
      // With the associations VS Code determines the language of each file again.
      await untilLanguage(task, TEMPLATE);
      await untilFindings((await show("template.json.tpl")).document, "host-port-mismatch", 1);
    } finally {
      await files.update("associations", undefined, false);
    }
  });

  it("are completed, described, listed and repaired like JSON", async () => {
    const { document } = await show("template.json.tpl");
    await untilFindings(document, "host-port-mismatch", 1);
    const at = rangeOf(document, "awsvpc").start;
    const { items } = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      at,
    );
    same(
      items.map(({ label }) => (typeof label === "string" ? label : label.label)).sort(),
      ["awsvpc", "bridge", "host", "none"],
      "modes",
    );
    const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, at);
    that(hovers.length === 1, `there are ${hovers.length} hovers`);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const named = (all: readonly DocumentSymbol[]): readonly string[] =>
      all.flatMap(({ name, children }) => [name, ...named(children)]);
    that(named(symbols).includes("agent"), `the outline is ${named(symbols)}`);
    await choose(titled(await actionsAt(document, rangeOf(document, "8181")), "Remove hostPort"));
    await untilFindings(document, "host-port-mismatch", 0);
    that(document.getText().includes('{ "containerPort": 8081 }\n'), document.getText());
    await commands.executeCommand("undo");
  });

  it("have their JSON errors reported, which no other extension does", async () => {
    const document = await showWritten("half.json.tpl", TASK.replace('"brigde",', '"host"'));
    await untilFindings(document, "json-syntax", 1);
  });

  it("become one while they are typed, and a language that the user changed is not set again", async () => {
    const document = await showWritten("typed.json.tpl", "");
    const editor = await window.showTextDocument(document);
    same(document.languageId, "plaintext", "languages");
    await editor.edit((edit) => edit.insert(document.positionAt(0), TASK));
    await untilLanguage(document, TEMPLATE);
    await languages.setTextDocumentLanguage(document, "plaintext");
    await editor.edit((edit) => edit.insert(document.positionAt(0), " "));
    await untilLookedAt();
    same(document.languageId, "plaintext", "languages");
    await window.showTextDocument(document);
    await commands.executeCommand("ecsTaskDefinition.treatAsTaskDefinition");
    await untilLanguage(document, TEMPLATE);
  });

  it("that stop being treated as one have their old language, and can be taken back", async () => {
    const document = await showWritten("stopped.json.ejs", TASK);
    await untilFindings(document, "network-mode-invalid", 1);
    await commands.executeCommand("ecsTaskDefinition.stopTreatingAsTaskDefinition");
    await untilLanguage(document, "html");
    same(findings(document), []);
    await commands.executeCommand("ecsTaskDefinition.treatAsTaskDefinition");
    await untilFindings(document, "network-mode-invalid", 1);
    same(document.languageId, TEMPLATE, "languages");
  });

  for (const { title, text, becomes } of [
    { title: "with placeholders becomes a template", text: TASK, becomes: TEMPLATE },
    { title: "that is JSON becomes JSON", text: TASK.replace("${cpu}", '"256"'), becomes: "json" },
  ]) {
    it(`and a plain text ${title} when it is treated as one, and plain text when it is not`, async () => {
      const document = await openText(text, "plaintext");
      await window.showTextDocument(document);
      await commands.executeCommand("ecsTaskDefinition.treatAsTaskDefinition");
      await untilFindings(document, "network-mode-invalid", 1);
      same(document.languageId, becomes, "languages");
      await commands.executeCommand("ecsTaskDefinition.stopTreatingAsTaskDefinition");
      await untilLanguage(document, "plaintext");
      same(findings(document), []);
    });
  }

  it("start with a whole task definition in an empty file", async () => {
    const document = await showWritten("empty.json.tftpl", "");
    const whole = async (): Promise<boolean> => {
      const { items } = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        new Range(0, 0, 0, 0).start,
      );
      return items.some(({ label }) => typeof label === "object" && label.label === "ecs-fargate-web");
    };
    await untilSame(whole, true, "offers of a whole task definition");
  });
});
