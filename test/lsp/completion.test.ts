import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities, CompletionItem } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { plainOf } from "../../server/src/features/completion/snippet-syntax";
import { connect, type Introduction, type TestClient } from "../harness/connection";

const URI = "file:///project/task.json";

/** The completion capabilities of VS Code, as far as the server uses them. */
const RICH: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        tagSupport: { valueSet: [1] },
        resolveSupport: { properties: ["documentation", "detail"] },
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

const opened: TestClient[] = [];
afterEach(() => {
  for (const client of opened.splice(0)) client.dispose();
});

async function ask(
  marked: string,
  introduction: Introduction,
  context?: { readonly triggerKind: number; readonly triggerCharacter?: string },
): Promise<{ readonly client: TestClient; readonly items: readonly CompletionItem[]; readonly text: string }> {
  const client = await connect(introduction);
  opened.push(client);
  const text = marked.replace("‸", "");
  await client.open(URI, text);
  const position = TextDocument.create(URI, "json", 1, text).positionAt(marked.indexOf("‸"));
  const items = await client.request<CompletionItem[]>("textDocument/completion", {
    textDocument: { uri: URI },
    position,
    ...(context === undefined ? {} : { context }),
  });
  return { client, items, text };
}

function labelled(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((item) => item.label === label);
  if (found === undefined) throw new Error(`No ${label} among ${items.map((item) => item.label).join(", ")}`);
  return found;
}

/** The text after a client accepted an item. */
function taken(text: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  if (textEdit === undefined) throw new Error("There is no edit.");
  const range = "range" in textEdit ? textEdit.range : textEdit.replace;
  const edits = [...additionalTextEdits, { range, newText: textEdit.newText }];
  return TextDocument.applyEdits(TextDocument.create(URI, "json", 1, text), edits);
}

const FARGATE = (inside: string): string =>
  `{ "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],\r\n  "containerDefinitions": [{ "name": "web", "image": "nginx:1.27"${inside} }] }`;

describe("a client with all capabilities", () => {
  test("is told the trigger characters", async () => {
    const { client } = await ask(FARGATE("‸"), { capabilities: RICH });
    expect(client.introduction.capabilities.completionProvider).toEqual({
      triggerCharacters: ['"', ":"],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    });
  });

  test("gets snippets, label details and tags, and AWS's documentation on request", async () => {
    const { client, items } = await ask(FARGATE(', "‸"'), {
      capabilities: RICH,
      initializationOptions: { clientCommands: true },
    });
    const ports = labelled(items, "portMappings");
    expect(ports).toMatchObject({
      kind: 10,
      insertTextFormat: 2,
      insertTextMode: 1,
      labelDetails: { description: "list of port mappings" },
      textEdit: { newText: '"portMappings": [{ "containerPort": ${1:80\\} }]'.replace("\\}", "}") },
    });
    expect(ports.documentation).toBeUndefined();
    expect(labelled(items, "logConfiguration").command?.command).toBe("editor.action.triggerSuggest");
    const privileged = labelled(items, "privileged");
    expect(privileged).toMatchObject({
      tags: [1],
      labelDetails: { description: "Tasks on Fargate have no access to the host" },
    });
    const resolved = await client.request<CompletionItem>("completionItem/resolve", privileged);
    expect(resolved.documentation).toMatchObject({ kind: "markdown" });
    const { value } = resolved.documentation as { readonly value: string };
    expect(value.startsWith("Tasks on Fargate have no access to the host.")).toBe(true);
    expect(value.length).toBeGreaterThan(120);
  });

  test("may keep what follows the cursor in a key", async () => {
    const { items, text } = await ask(FARGATE(', "mem‸ory": 512'), { capabilities: RICH });
    const { textEdit } = labelled(items, "memoryReservation");
    expect(textEdit).toMatchObject({ newText: "memoryReservation" });
    if (textEdit === undefined || !("insert" in textEdit)) throw new Error("It has one range only.");
    expect(textEdit.insert.start).toEqual(textEdit.replace.start);
    expect(textEdit.replace.end.character - textEdit.insert.end.character).toBe(3);
    expect(taken(text, labelled(items, "memoryReservation"))).toContain('"memoryReservation": 512');
  });

  test("sees the typed quote as the start of a string, and not as its end", async () => {
    const typed = { triggerKind: 2, triggerCharacter: '"' };
    const open = FARGATE("").replace('"awsvpc"', '"‸"');
    expect((await ask(open, { capabilities: RICH }, typed)).items.map(({ label }) => label)).toContain("awsvpc");
    const closed = FARGATE("").replace('"awsvpc"', '"aws"‸');
    expect((await ask(closed, { capabilities: RICH }, typed)).items).toEqual([]);
    expect((await ask(closed, { capabilities: RICH }, { triggerKind: 1 })).items.length).toBeGreaterThan(0);
  });

  test("puts a missing comma where it belongs", async () => {
    const { items, text } = await ask(FARGATE(" ‸"), { capabilities: RICH });
    expect(taken(text, labelled(items, "essential"))).toContain('"image": "nginx:1.27", "essential": ${1:true} }');
  });
});

describe("a client without capabilities", () => {
  test("gets plain text that is JSON, with its documentation at once", async () => {
    const { items, text } = await ask(FARGATE(', "‸"'), {});
    for (const item of items) {
      expect(() => JSON.parse(taken(text, item)), item.label).not.toThrow();
      expect(
        Object.keys(item).filter((key) =>
          ["insertTextFormat", "insertTextMode", "labelDetails", "tags", "command"].includes(key),
        ),
      ).toEqual([]);
    }
    const privileged = labelled(items, "privileged");
    expect(privileged.detail).toBe("Tasks on Fargate have no access to the host");
    expect(typeof privileged.documentation).toBe("string");
    expect(privileged.documentation).not.toMatch(/`|\*\*|\]\(/);
  });
});

describe("a document that is not a task definition", () => {
  test("has no completions", async () => {
    expect((await ask('{ "name": "pkg", ‸ }', { capabilities: RICH })).items).toEqual([]);
  });

  test("has snippets for a whole file if it is declared and still empty", async () => {
    const introduction = { capabilities: RICH, initializationOptions: { overrides: { include: [URI], exclude: [] } } };
    const { items } = await ask("‸", introduction);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ kind }) => kind !== 15)).toEqual([]);
    for (const item of items) expect(plainOf(taken("", item))).toMatch(/^\{\n {2}"family": /);
    const { items: inBraces, text } = await ask("{\n  ‸\n}", introduction);
    expect(inBraces.map(({ label }) => label)).toContain("family");
    const snippets = inBraces.filter(({ kind }) => kind === 15);
    expect(snippets.length).toBe(items.length);
    for (const item of snippets) expect(() => JSON.parse(plainOf(taken(text, item))), item.label).not.toThrow();
  });
});

test("another source's item comes back unchanged", async () => {
  const { client } = await ask(FARGATE("‸"), { capabilities: RICH });
  for (const data of [undefined, 5, null, { note: 1 }]) {
    const item = { label: "x", ...(data === undefined ? {} : { data }) };
    expect(await client.request("completionItem/resolve", item)).toEqual(item);
  }
});
