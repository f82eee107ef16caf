import { afterEach, describe, expect, test } from "vitest";
import { CONFIGURED, PULLING, PUSHED } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { rangeOf } from "../harness/documents";
import { FINE, MISMATCH } from "../harness/sample-documents";

let client: TestClient;
afterEach(() => client.dispose());

async function codes(uri: string): Promise<readonly unknown[]> {
  const report = await client.pull(uri);
  return report.kind === "full" ? report.items.map(({ code }) => code) : [report.kind];
}

/** A client whose settings include and exclude files. */
async function withFiles(files: object, uri: string, text: string): Promise<readonly unknown[]> {
  client = await connect({ capabilities: PULLING, initializationOptions: { settings: { files } } });
  await client.open(uri, text);
  const found = await codes(uri);
  expect(client.logged.all).toEqual([]);
  return found;
}

const FOUND = ["host-port-mismatch"];

describe("documents", () => {
  test.each([
    "file:///project/task.json",
    "file:///c%3A/Work/task.json",
    "untitled:Untitled-1",
    "vscode-vfs://github/owner/name/task.json",
    "vscode-notebook-cell:/project/book.ipynb#X1",
    "file:///project/100%.json",
    "task.json",
    "",
  ])("of any scheme are checked: %s", async (uri) => {
    client = await connect({ capabilities: PULLING });
    await client.open(uri, MISMATCH);
    expect(await codes(uri)).toEqual(FOUND);
  });

  test.each(["yaml", "javascript", "plaintext", "JSON", "", "dockerfile"])(
    "of the language %j are left alone, whatever they hold",
    async (languageId) => {
      client = await connect({ capabilities: PULLING });
      await client.open("file:///project/task.json", MISMATCH, languageId);
      expect(await codes("file:///project/task.json")).toEqual([]);
      expect(await client.actions("file:///project/task.json", rangeOf(MISMATCH, "8443"))).toEqual([]);
    },
  );

  test("in JSON with comments are checked", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open("file:///project/task.jsonc", `// a comment\n${MISMATCH}`, "jsonc");
    expect(await codes("file:///project/task.jsonc")).toEqual(FOUND);
  });

  test.each(["", "null", "[]", "{}", "{", '{"containerDefinitions"', "\u0000", "[1,2]", '"containerDefinitions"'])(
    "that hold only %j are no trouble",
    async (text) => {
      client = await connect({ capabilities: PULLING });
      await client.open("file:///project/task.json", text);
      const report = await client.pull("file:///project/task.json");
      expect(report.kind).toBe("full");
      expect(await client.actions("file:///project/task.json")).toEqual(expect.any(Array));
      expect(client.logged.all).toEqual([]);
    },
  );

  test("that were never opened can be changed, closed and requested without harm", async () => {
    client = await connect({ capabilities: PUSHED });
    const uri = "file:///never/opened.json";
    await client.change(uri, 2, MISMATCH);
    await client.close(uri);
    expect(await client.actions(uri)).toEqual([]);
    expect(await client.request("ecsTaskDefinition/summary", { uri })).toBeNull();
    await client.open("file:///project/task.json", FINE);
    await client.published.next();
    expect(client.published.all.map((one) => one.uri)).toEqual(["file:///project/task.json"]);
    expect(client.logged.all).toEqual([]);
  });
});

describe("files.exclude and files.include", () => {
  test.each([
    ["deploy/*.json", "file:///project/deploy/task.json", []],
    ["deploy/*.json", "file:///project/other/task.json", FOUND],
    ["*.json", "file:///deep/down/task.json", []],
    ["**/deploy/**", "file:///project/deploy/a/b/task.json", []],
    ["/project/*.json", "file:///project/task.json", []],
    ["/project/*.json", "file:///more/project/task.json", FOUND],
    ["with space.json", "file:///project/with%20space.json", []],
    ["*.json", "file:///project/50%25%zz.json", []],
    ["*.json", "vscode-vfs://github/owner/name/task.json?ref=main", []],
    ["Untitled-*", "untitled:Untitled-1", []],
    [".deploy/*.json", "file:///project/.deploy/task.json", []],
    ["deploy/*.json", "file:///home/.hidden/deploy/.task.json", []],
    ["", "file:///project/task.json", FOUND],
    ["/", "file:///project/task.json", FOUND],
    ["[", "file:///project/task.json", FOUND],
    ["x".repeat(70_000), "file:///project/task.json", FOUND],
    ["*.json", "", FOUND],
  ])("%.40s excluded: %s", async (glob, uri, found) => {
    expect(await withFiles({ exclude: [glob] }, uri, MISMATCH)).toEqual(found);
  });

  test("an included file is read as a task definition although its content does not show it", async () => {
    const bare = '{ "networkMode": "host", "requiresCompatibilities": ["FARGATE"] }';
    expect(await withFiles({}, "file:///project/deploy/x.json", bare)).toEqual([]);
    client.dispose();
    expect(await withFiles({ include: ["deploy/*"] }, "file:///project/deploy/x.json", bare)).toEqual([
      "network-mode-fargate",
    ]);
  });

  test("exclude wins over include", async () => {
    const files = { include: ["**/*.json"], exclude: ["deploy/*"] };
    expect(await withFiles(files, "file:///project/deploy/x.json", MISMATCH)).toEqual([]);
  });
});

describe("overrides", () => {
  const URI = "file:///project/task.json";
  const declare = (overrides: unknown): Promise<void> => client.notify("ecsTaskDefinition/overrides", overrides);

  test("take precedence over settings, apply at once, and ask for a refresh", async () => {
    client = await connect({ capabilities: CONFIGURED, configuration: () => ({ files: { exclude: ["*.json"] } }) });
    await client.open(URI, MISMATCH);
    expect(await codes(URI)).toEqual([]);
    await declare({ include: [URI], exclude: [] });
    await client.asked.first((method) => method === "workspace/diagnostic/refresh");
    expect(await codes(URI)).toEqual(FOUND);
    await declare({ include: [], exclude: [URI] });
    expect(await codes(URI)).toEqual([]);
  });

  test("remove published diagnostics and restore them", async () => {
    client = await connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH);
    expect((await client.published.next()).diagnostics).toHaveLength(1);
    await declare({ include: [], exclude: [URI] });
    expect((await client.published.next()).diagnostics).toEqual([]);
    await declare({ include: [], exclude: [] });
    expect((await client.published.next()).diagnostics).toHaveLength(1);
  });

  test.each([null, [], 3, {}, { include: "x", exclude: 5 }, { include: [1], exclude: [null] }])(
    "as %j override nothing",
    async (overrides) => {
      client = await connect({ capabilities: PULLING });
      await client.open(URI, MISMATCH);
      await declare(overrides);
      expect(await codes(URI)).toEqual(FOUND);
      expect(client.logged.all).toEqual([]);
    },
  );
});
