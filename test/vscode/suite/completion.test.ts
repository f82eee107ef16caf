import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Disposable,
  type DocumentSymbol,
  languages,
  type Position,
  Selection,
  SnippetString,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { closeAll, findings, folder, openText, show, until, write } from "./editor";
import { same, that } from "./expect";

const CARET = "‸";

const TASK = (inside: string): string =>
  `{\n  "family": "shop",\n  "networkMode": "bridge",\n  "containerDefinitions": [\n    { "name": "web", "image": "nginx:1.27"${inside} },\n    { "name": "db", "image": "postgres:17" }\n  ]\n}\n`;

/** Opens a text with the cursor at the caret. */
async function open(marked: string): Promise<{ readonly document: TextDocument; readonly position: Position }> {
  const document = await openText(marked.replace(CARET, ""));
  const editor = await window.showTextDocument(document);
  const position = document.positionAt(marked.indexOf(CARET));
  editor.selection = new Selection(position, position);
  return { document, position };
}

async function itemsAt(document: TextDocument, position: Position): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
  );
  return list.items;
}

/** Requests the list until it is as expected. Only the test's time limit ends the wait. */
async function untilItems(
  document: TextDocument,
  position: Position,
  wanted: (labels: readonly string[], items: readonly CompletionItem[]) => boolean,
): Promise<readonly CompletionItem[]> {
  for (;;) {
    const items = await itemsAt(document, position);
    if (wanted(items.map(labelOf), items)) return items;
  }
}

/** Requests the list at the current position of the cursor until it is as expected. */
async function untilAtCursor(editor: TextEditor, wanted: (labels: readonly string[]) => boolean): Promise<void> {
  while (!wanted((await itemsAt(editor.document, editor.selection.active)).map(labelOf)));
}

/** Whether a list has exactly these labels in this order. */
function exactly(...wanted: readonly string[]): (labels: readonly string[]) => boolean {
  return (labels) => labels.join() === wanted.join();
}

/** Shows another file in a second column, without moving the focus. */
async function showBeside(): Promise<void> {
  const other = await workspace.openTextDocument(Uri.joinPath(folder(), "ordinary.json"));
  await window.showTextDocument(other, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

function described(items: readonly CompletionItem[], label: string): string | undefined {
  const found = items.find((item) => labelOf(item) === label)?.label;
  return typeof found === "object" ? found.description : undefined;
}

/**
 * How many times an entry is accepted before the list is requested again. Accepting does nothing until the list is
 * there.
 */
const MOST_TAKES = 50;

/** Opens the list at the cursor and accepts its first entry, with the editor's commands. Retries if the list closes. */
async function takeFirst(document: TextDocument): Promise<void> {
  const before = document.version;
  while (document.version === before) {
    await commands.executeCommand("editor.action.triggerSuggest");
    for (let takes = 0; takes < MOST_TAKES && document.version === before; takes += 1) {
      await itemsAt(document, window.activeTextEditor?.selection.active ?? document.positionAt(0));
      await commands.executeCommand("acceptSelectedSuggestion");
    }
  }
}

/** Another extension's entry for all JSON. It disappears if only the server is asked. */
const OF_ANOTHER = "entry-of-another-extension";

describe("Completion", () => {
  let other: Disposable | undefined;
  before(() => {
    const provideCompletionItems = (): CompletionItem[] => [{ label: OF_ANOTHER }];
    other = languages.registerCompletionItemProvider({ language: "json" }, { provideCompletionItems });
  });
  afterEach(closeAll);
  after(() => other?.dispose());

  for (const { title, marked, label, description, becomes } of [
    {
      title: "a network mode inside of quotes",
      marked: TASK("").replace('"bridge"', `"awsv${CARET}"`),
      label: "awsvpc",
      becomes: TASK("").replace('"bridge"', '"awsvpc"'),
    },
    {
      title: "a key of a port mapping, with its value",
      marked: TASK(`, "portMappings": [{ "containerPort": 80, "hostP${CARET}" }]`),
      label: "hostPort",
      description: "integer",
      becomes: TASK(', "portMappings": [{ "containerPort": 80, "hostPort": 0 }]'),
    },
    {
      title: "a key behind a member without a comma",
      marked: TASK(` "essent${CARET}"`),
      label: "essential",
      description: "boolean",
      becomes: TASK(', "essential": true'),
    },
    {
      title: "the name of a container among texts",
      marked: TASK(`, "links": ["${CARET}"]`),
      label: "db",
      description: "postgres:17",
      becomes: TASK(', "links": ["db"]'),
    },
    {
      title: "a host port without quotes, with the next key right behind",
      marked: TASK(`, "portMappings": [{ "containerPort": 80, "hostPort": ${CARET}\n"protocol": "tcp" }]`),
      label: "0",
      description: "dynamic",
      becomes: TASK(', "portMappings": [{ "containerPort": 80, "hostPort": 0,\n"protocol": "tcp" }]'),
    },
    {
      title: "a key on a line without indentation, and indents it",
      marked: `{\n  "family": "shop",\n"netw${CARET}"\n  "containerDefinitions": []\n}\n`,
      label: "networkMode",
      description: "string",
      becomes: '{\n  "family": "shop",\n  "networkMode": "",\n  "containerDefinitions": []\n}\n',
    },
    {
      title: "a key on a line in which nothing stands, and indents it",
      marked: `{\n\t"family": "shop",\n${CARET}\n\t"cpu": "256",\n\t"containerDefinitions": []\n}\n`,
      label: "networkMode",
      description: "string",
      becomes: '{\n\t"family": "shop",\n\t"networkMode": "",\n\t"cpu": "256",\n\t"containerDefinitions": []\n}\n',
    },
    {
      title: "a nested object, laid out like the rest",
      marked: `{\n    "containerDefinitions": [\n        {\n            "name": "web",\n            "image": "nginx:1.27",\n            "healthChe${CARET}"\n        }\n    ]\n}\n`,
      label: "healthCheck",
      description: "health check",
      becomes:
        '{\n    "containerDefinitions": [\n        {\n            "name": "web",\n            "image": "nginx:1.27",\n            "healthCheck": {\n                "command": ["CMD-SHELL", ""]\n            }\n        }\n    ]\n}\n',
    },
  ]) {
    it(`offers ${title}, once, and writes it`, async () => {
      const { document, position } = await open(marked);
      // Until the server knows the file, the editor offers words from it, which have no description. A list that is
      // requested while the server takes over has none of its entries.
      const once = (labels: readonly string[], items: readonly CompletionItem[]): boolean =>
        labels.filter((each) => each === label).length === 1 &&
        described(items, label) === description &&
        !labels.includes(OF_ANOTHER);
      const items = await untilItems(document, position, once);
      same(described(items, label), description, "descriptions");
      await takeFirst(document);
      same(document.getText(), becomes, "texts");
    });
  }

  // VS Code asks its providers for each open editor, which changes their order the next time.
  for (const [where, isBeside] of [
    ["", false],
    [" beside another file", true],
  ] as const) {
    it(`lets the choices of any snippet be offered${where}, one after the other, and comes back behind them`, async () => {
      const { document, position } = await open(TASK(`,${CARET}`));
      if (isBeside) await showBeside();
      const isOurs = (labels: readonly string[]): boolean =>
        labels.includes("essential") && !labels.includes(OF_ANOTHER);
      await untilItems(document, position, isOurs);
      const editor = window.activeTextEditor;
      that(editor !== undefined, "there is no editor");
      await editor.insertSnippet(
        new SnippetString(' "cpu": ${1|256,512|}, "user": "${2:me}", "memory": ${3|1024,2048,4096|},$0'),
      );
      await untilAtCursor(editor, exactly("256", "512"));
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
      // Our provider is exclusive again after a request between the choices, and must step aside once more.
      if (isBeside) await untilAtCursor(editor, (labels) => !labels.includes("256"));
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
      await untilAtCursor(editor, exactly("1024", "2048", "4096"));
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
      await untilAtCursor(editor, isOurs);
    });
  }

  it("offers the choices of the snippet that makes the file a task definition, beside another file", async () => {
    const { document } = await open(CARET);
    await showBeside();
    const editor = window.activeTextEditor;
    that(editor !== undefined, "there is no editor");
    const snippet = TASK("").replace('"bridge"', '"${1|host,none|}"');
    await editor.insertSnippet(new SnippetString(`${snippet}$0`));
    await until(languages.onDidChangeDiagnostics, () => findings(document).length > 0);
    await untilAtCursor(editor, exactly("host", "none"));
  });

  it("offers whole task definitions again in an emptied file, and the first key if it is gone", async () => {
    const { document } = await show("broken.json");
    const value = document.positionAt(document.getText().indexOf("bridge"));
    await untilItems(document, value, (labels) => labels.includes("awsvpc") && !labels.includes(OF_ANOTHER));
    const whole = new Selection(document.positionAt(0), document.positionAt(document.getText().length));
    await window.activeTextEditor?.edit((edit) => edit.delete(whole));
    await untilItems(document, document.positionAt(0), (labels) => labels.includes("ecs-fargate-web"));
    await window.activeTextEditor?.edit((edit) => edit.insert(document.positionAt(0), '{ "family": "shop", "" }'));
    await untilItems(document, document.positionAt(21), (labels) => labels.includes("containerDefinitions"));
    await window.activeTextEditor?.edit((edit) => edit.insert(document.positionAt(21), "containerDefinitions"));
    await window.activeTextEditor?.edit((edit) => edit.insert(document.positionAt(42), ": [{}]"));
    await untilItems(document, document.positionAt(46), (labels) => labels.includes("portMappings"));
  });

  it("offers nothing in other JSON, and leaves it to the editor", async () => {
    const { document } = await show("ordinary.json");
    const items = await itemsAt(document, document.positionAt(1));
    that(!items.map(labelOf).includes("containerDefinitions"), "it offers a key of a task definition");
  });
});

describe("Beside another schema", () => {
  const schema = "toolkit.schema.json";
  const task = "shop-ecs-task-def.json";
  const other = "other-ecs-task-def.json";

  before(async () => {
    const properties = {
      family: { type: "string" },
      cpu: { type: "string" },
      networkMode: { enum: ["awsvpc", "bridge", "host", "none"] },
      onlyInSchema: { type: "string" },
    };
    await write(schema, JSON.stringify({ type: "object", properties }));
    await write(task, TASK("").replace('"shop",', '"shop",\n  "volumes": [],'));
    await write(other, '{ "family": "shop" }');
    await workspace
      .getConfiguration("json")
      .update("schemas", [{ fileMatch: ["*ecs-task-def.json"], url: `./${schema}` }], false);
  });

  after(async () => {
    await closeAll();
    await workspace.getConfiguration("json").update("schemas", undefined, false);
    for (const name of [schema, task, other]) await workspace.fs.delete(Uri.joinPath(folder(), name));
  });

  it("other JSON has the entries of the schema", async () => {
    const { document } = await show(other);
    await untilItems(document, document.positionAt(1), (labels) => labels.includes("onlyInSchema"));
  });

  it("each key and each value of a task definition appears once, and is ours", async () => {
    const { document } = await show(task);
    const key = document.positionAt(document.getText().indexOf('"volumes"'));
    const isOurs = (labels: readonly string[]): boolean =>
      labels.includes("taskRoleArn") && !labels.includes("onlyInSchema");
    const keys = await untilItems(document, key, isOurs);
    const labels = keys.map(labelOf);
    same(labels.length, new Set(labels).size, "numbers of labels");
    that(labels.includes("cpu"), "cpu is not offered");
    const value = document.positionAt(document.getText().indexOf("bridge"));
    same((await itemsAt(document, value)).map(labelOf).sort(), ["awsvpc", "bridge", "host", "none"]);
  });

  it("the outline has each entry once", async () => {
    const { document } = await show(task);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const names = (symbols ?? []).map(({ name }) => name);
    same(names.length, new Set(names).size, "numbers of names");
    that(names.length > 0, "there is no outline");
  });
});
