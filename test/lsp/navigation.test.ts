import { afterEach, describe, expect, test } from "vitest";
import type {
  ClientCapabilities,
  DefinitionLink,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  Range,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { connect, type TestClient } from "../harness/connection";
import { rangeOf } from "../harness/documents";
import { applied } from "../harness/workspace-edits";

const URI = "file:///project/task.json";
const TEXT = `{
  "family": "shop",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "nginx:1.27",
      "links": ["db:database"],
      "portMappings": [{ "containerPort": 80, "hostPort": 8080 }]
    },
    { "name": "db", "image": "postgres:16" }
  ]
}
`;

/** A client with all capabilities that navigation uses. */
const ABLE: ClientCapabilities = {
  textDocument: {
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    documentLink: { tooltipSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

let client: TestClient;
afterEach(() => client.dispose());

async function open(capabilities: ClientCapabilities, text = TEXT): Promise<void> {
  client = await connect({ capabilities });
  await client.open(URI, text, "json", 7);
}

/** Sends a request about a document, at the end of a piece of its text if one is given. */
function ask<T>(method: string, at?: Range, more: object = {}): Promise<T> {
  const place = at === undefined ? {} : { position: at.end };
  return client.request<T>(`textDocument/${method}`, { textDocument: { uri: URI }, ...place, ...more });
}

/** The error message of a refused request. */
async function refusal(answer: Promise<unknown>): Promise<string> {
  try {
    return `answered: ${JSON.stringify(await answer)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const ALIASED = rangeOf(TEXT, "db:");
const LINKED: Range = { ...ALIASED, end: { ...ALIASED.end, character: ALIASED.end.character - 1 } };
const QUOTED = rangeOf(TEXT, '"name": "db');
const DECLARED: Range = { ...QUOTED, start: { ...QUOTED.end, character: QUOTED.end.character - 2 } };

describe("capabilities", () => {
  test("of a client without a JSON service", async () => {
    client = await connect({ capabilities: ABLE });
    expect(client.introduction.capabilities).toMatchObject({
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: { label: "ECS Task Definition" },
      workspaceSymbolProvider: true,
      documentLinkProvider: { resolveProvider: false },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
    });
  });

  test("leave out what a JSON service provides too", async () => {
    client = await connect({ capabilities: ABLE, initializationOptions: { jsonLanguageService: true } });
    expect(client.introduction.capabilities).not.toHaveProperty("foldingRangeProvider");
    expect(client.introduction.capabilities).not.toHaveProperty("selectionRangeProvider");
  });

  test("of a client without support for prepareRename", async () => {
    client = await connect({});
    expect(client.introduction.capabilities).toHaveProperty("renameProvider", true);
  });
});

describe("the definition", () => {
  test("underlines the name of a link and shows the container", async () => {
    await open(ABLE);
    expect(await ask<DefinitionLink[]>("definition", LINKED)).toEqual([
      {
        originSelectionRange: LINKED,
        targetUri: URI,
        targetRange: rangeOf(TEXT, '{ "name": "db", "image": "postgres:16" }'),
        targetSelectionRange: DECLARED,
      },
    ]);
  });

  test("is a plain location for a client without link support", async () => {
    await open({});
    expect(await ask<Location[]>("definition", LINKED)).toEqual([{ uri: URI, range: DECLARED }]);
  });

  test("is null away from names and in other files", async () => {
    await open(ABLE);
    expect(await ask("definition", rangeOf(TEXT, "nginx"))).toBeNull();
    await client.open("file:///other.json", '{ "name": "web" }');
    const position = { line: 0, character: 12 };
    const other = { textDocument: { uri: "file:///other.json" }, position };
    expect(await client.request("textDocument/definition", other)).toBeNull();
    expect(await client.request("textDocument/documentSymbol", other)).toBeNull();
    expect(await client.request("textDocument/prepareRename", other)).toBeNull();
    expect(await client.request("textDocument/rename", { ...other, newName: "x" })).toBeNull();
    expect(await client.request("textDocument/foldingRange", other)).toBeNull();
    expect(await client.request("textDocument/documentLink", other)).toBeNull();
    expect(await client.request("textDocument/selectionRange", { ...other, positions: [position] })).toBeNull();
  });
});

describe("the occurrences", () => {
  test("are listed with and without the declaration", async () => {
    await open(ABLE);
    const both = await ask<Location[]>("references", DECLARED, { context: { includeDeclaration: true } });
    expect(both.map(({ range }) => range)).toEqual([LINKED, DECLARED]);
    const others = await ask<Location[]>("references", DECLARED, { context: { includeDeclaration: false } });
    expect(others.map(({ range }) => range)).toEqual([LINKED]);
  });

  test("of a name without references are an empty list, away from names null", async () => {
    await open(ABLE);
    const context = { includeDeclaration: false };
    expect(await ask("references", rangeOf(TEXT, '"web'), { context })).toEqual([]);
    expect(await ask("references", rangeOf(TEXT, "nginx"), { context })).toBeNull();
  });

  test("are marked, the declaration as written", async () => {
    await open(ABLE);
    expect(await ask("documentHighlight", LINKED)).toEqual([
      { range: LINKED, kind: 2 },
      { range: DECLARED, kind: 3 },
    ]);
  });

  test("are null away from names, so that an editor marks equal words by itself", async () => {
    await open(ABLE);
    expect(await ask("documentHighlight", rangeOf(TEXT, "nginx"))).toBeNull();
  });
});

describe("a rename", () => {
  test("is prepared with the name and its place", async () => {
    await open(ABLE);
    expect(await ask("prepareRename", LINKED)).toEqual({ range: LINKED, placeholder: "db" });
  });

  test("is for a document version, and keeps the alias of a link", async () => {
    await open(ABLE);
    const edit = await ask<WorkspaceEdit>("rename", LINKED, { newName: "postgres" });
    expect(edit.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 7 } }]);
    const expected = TEXT.replace('"db:database"', '"postgres:database"').replace('"db"', '"postgres"');
    expect(applied(TEXT, URI, edit)).toBe(expected);
  });

  test("makes plain changes for a client that knows no versions", async () => {
    await open({});
    const edit = await ask<WorkspaceEdit>("rename", DECLARED, { newName: "postgres" });
    expect(Object.keys(edit)).toEqual(["changes"]);
    expect(edit.changes?.[URI]).toHaveLength(2);
  });

  test("is refused with a sentence", async () => {
    await open(ABLE);
    expect(await refusal(ask("prepareRename", rangeOf(TEXT, "nginx")))).toBe(
      "Only the names of containers, volumes, ports and links, and host names, can be renamed.",
    );
    expect(await refusal(ask("rename", LINKED, { newName: "web" }))).toBe(
      'Another container of the task is already named "web".',
    );
    expect(await refusal(ask("rename", LINKED, { newName: "my db" }))).toMatch(
      /^The name "my db" contains white space/,
    );
    expect(client.logged.all).toEqual([]);
  });
});

describe("the outline", () => {
  test("is a tree with details", async () => {
    await open(ABLE);
    const [task] = await ask<DocumentSymbol[]>("documentSymbol");
    expect([task?.name, task?.detail]).toEqual(["shop", "bridge (default)"]);
    const containers = task?.children?.find(({ name }) => name === "containerDefinitions")?.children;
    expect(containers?.map(({ name, detail }) => `${name} ${detail}`)).toEqual(["web nginx:1.27", "db postgres:16"]);
    const [mapping] = containers?.[0]?.children?.at(-1)?.children ?? [];
    expect([mapping?.name, mapping?.detail]).toEqual(["80", "8080 -> 80/tcp"]);
    expect(task?.children?.[0]).not.toHaveProperty("children");
  });

  test("is a list for a client without support for trees", async () => {
    await open({});
    const symbols = await ask<SymbolInformation[]>("documentSymbol");
    const names = symbols.map(({ name, containerName }) =>
      containerName === undefined ? name : `${containerName} > ${name}`,
    );
    expect(names.slice(0, 6)).toEqual([
      "shop",
      "shop > family",
      "shop > containerDefinitions",
      "shop.containerDefinitions > web",
      "shop.containerDefinitions.web > name",
      "shop.containerDefinitions.web > image",
    ]);
    expect(symbols[3]?.location.uri).toBe(URI);
  });
});

test("families and containers of all open files are found by name", async () => {
  await open(ABLE);
  await client.open("file:///project/b.json", '[{ "name": "webhook", "image": "nginx" }]');
  await client.open("file:///project/c.json", '{ "name": "web" }');
  const found = await client.request<SymbolInformation[]>("workspace/symbol", { query: "web" });
  expect(found).toEqual([
    { name: "web", kind: 19, containerName: "shop", location: { uri: URI, range: rangeOf(TEXT, '"web"') } },
    {
      name: "webhook",
      kind: 19,
      location: {
        uri: "file:///project/b.json",
        range: { start: { line: 0, character: 11 }, end: { line: 0, character: 20 } },
      },
    },
  ]);
  expect(await client.request("workspace/symbol", { query: "nothing like it" })).toEqual([]);
});

describe("links", () => {
  test("have a target and a tooltip", async () => {
    await open(ABLE);
    const [first] = await ask<DocumentLink[]>("documentLink");
    expect(first).toEqual({
      range: rangeOf(TEXT, "nginx:1.27"),
      target: "https://hub.docker.com/_/nginx",
      tooltip: "Open the image on Docker Hub",
    });
  });

  test("have no tooltip for a client that shows none", async () => {
    await open({});
    const links = await ask<DocumentLink[]>("documentLink");
    expect(links.map((link) => Object.keys(link))).toEqual([
      ["range", "target"],
      ["range", "target"],
    ]);
  });
});

describe("for a client without a JSON service", () => {
  test("objects and lists fold", async () => {
    await open({});
    const folds = await ask<FoldingRange[]>("foldingRange");
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine]).sort()).toEqual([
      [0, 10],
      [2, 9],
      [3, 7],
    ]);
  });

  test("a selection grows from each cursor, each step within the next", async () => {
    await open({});
    const positions = [LINKED.end, { line: 0, character: 0 }, { line: 12, character: 0 }];
    const found = await ask<SelectionRange[]>("selectionRange", undefined, { positions });
    const steps = (selection: SelectionRange | undefined): Range[] =>
      selection === undefined ? [] : [selection.range, ...steps(selection.parent)];
    const depths = found.map((selection) => steps(selection).length);
    expect(depths).toEqual([11, 1, 1]);
    expect(steps(found[0])[1]).toEqual(rangeOf(TEXT, '"db:database"'));
    expect(steps(found[2])).toEqual([{ start: { line: 12, character: 0 }, end: { line: 12, character: 0 } }]);
  });
});

test("a file that is being typed is answered", async () => {
  const half = TEXT.slice(0, TEXT.indexOf("portMappings"));
  await open(ABLE, half);
  expect(await ask("definition", rangeOf(half, '"web'))).toHaveLength(1);
  expect(await ask<DocumentSymbol[]>("documentSymbol")).toHaveLength(1);
  expect(await refusal(ask("rename", rangeOf(half, '"web'), { newName: "x" }))).toMatch(/unmatched brace or bracket/);
});
