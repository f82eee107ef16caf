import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities, CodeAction, Range } from "vscode-languageserver/node";
import { PULLING } from "../harness/client-capabilities";
import { connect, type Introduction, type TestClient } from "../harness/connection";
import { rangeOf } from "../harness/documents";
import { brokenFixRule } from "../harness/protocol-rules";
import { FINE, HOST_MODE, MISMATCH, manyMismatches } from "../harness/sample-documents";
import { applied } from "../harness/workspace-edits";

const URI = "file:///project/task.json";
const FIX_ALL = "Fix all that can be fixed safely in this task definition";
let client: TestClient;
afterEach(() => client.dispose());

/** The same client without support for resolving edits. */
const EAGER: ClientCapabilities = { ...PULLING, textDocument: { diagnostic: {}, codeAction: {} } };

/** A client with the setting that lets fix-all remove things. */
const REMOVING: Introduction = { initializationOptions: { settings: { fixAll: { removals: true } } } };

async function listed(text: string, range: Range, introduction: Introduction = {}): Promise<readonly CodeAction[]> {
  client = await connect({ capabilities: PULLING, ...introduction });
  await client.open(URI, text, "json", 4);
  return client.actions(URI, range);
}

function called(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title === title);
  if (found === undefined) throw new Error(`no "${title}" among ${actions.map((action) => action.title).join(" | ")}`);
  return found;
}

describe("an edit", () => {
  test("is computed on resolve, for a version of the document", async () => {
    const action = called(await listed(MISMATCH, rangeOf(MISMATCH, "8443")), "Change hostPort to 443");
    expect(action.edit).toBeUndefined();
    const resolved = await client.resolve(action);
    expect(resolved.edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: URI, version: 4 },
          edits: [{ range: { start: { line: 9, character: 59 }, end: { line: 9, character: 63 } }, newText: "443" }],
        },
      ],
    });
    expect({ ...resolved, edit: undefined }).toEqual({ ...action, data: undefined, edit: undefined });
    expect(applied(MISMATCH, URI, resolved.edit)).toBe(MISMATCH.replace("8443", "443"));
  });

  test("comes with the action if the client can't resolve, and unversioned if it can't handle versions", async () => {
    const capabilities = { ...EAGER, workspace: {} };
    const actions = await listed(MISMATCH, rangeOf(MISMATCH, "8443"), { capabilities });
    expect(called(actions, "Change hostPort to 443")).toEqual({
      title: "Change hostPort to 443",
      kind: "quickfix",
      diagnostics: [expect.objectContaining({ code: "host-port-mismatch" })],
      edit: {
        changes: {
          [URI]: [{ range: { start: { line: 9, character: 59 }, end: { line: 9, character: 63 } }, newText: "443" }],
        },
      },
    });
    for (const { title, edit } of actions) expect(applied(MISMATCH, URI, edit), title).not.toBe(MISMATCH);
  });

  test("of an assist does what its title says", async () => {
    const action = called(await listed(FINE, rangeOf(FINE, '"family"')), "Switch to host");
    const { edit } = await client.resolve(action);
    expect(applied(FINE, URI, edit)).toBe(FINE.replace("awsvpc", "host").replace("443 }", '443, "hostPort": 443 }'));
  });

  test("that two findings share is the same for both", async () => {
    const action = called(await listed(HOST_MODE, rangeOf(HOST_MODE, '"host"')), "Switch to awsvpc");
    const { edit } = await client.resolve(action);
    expect(applied(HOST_MODE, URI, edit)).toBe(HOST_MODE.replace('"host"', '"awsvpc"'));
  });
});

describe("fix all", () => {
  const fixed = (count: number): string => manyMismatches(count).replaceAll(/, "hostPort": \d+/g, "");

  test("of a rule repairs every finding of that rule", async () => {
    const text = manyMismatches(3);
    const action = called(await listed(text, rangeOf(text, "10002")), "Fix all host-port-mismatch in this file");
    expect(applied(text, URI, (await client.resolve(action)).edit)).toBe(fixed(3));
  });

  test("of a rule leaves other rules alone", async () => {
    const text = manyMismatches(2).replace(
      '"family": "web",',
      '"family": "web",\n  "requiresCompatibilities": ["FARGATE"],',
    );
    const wrong = text.replace("awsvpc", "host");
    const action = called(await listed(wrong, rangeOf(wrong, "10001")), "Fix all host-port-mismatch in this file");
    const after = applied(wrong, URI, (await client.resolve(action)).edit);
    expect(after).toContain('"networkMode": "host"');
    expect(after).not.toContain("hostPort");
  });

  test("of the file continues until nothing safe is left", async () => {
    const start =
      '{ "requiresCompatibilities": ["FARGATE"],\n  "containerDefinitions": [\n    { "name": "a", "image": "b",';
    const text = `${start} "links": ["x"],\n      "portMappings": [{ "containerPort": 80, "hostPort": 8080 }] }\n  ] }\n`;
    const action = called(await listed(text, rangeOf(text, "FARGATE"), REMOVING), FIX_ALL);
    const after = applied(text, URI, (await client.resolve(action)).edit);
    expect(JSON.parse(after)).toEqual({
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      containerDefinitions: [{ name: "a", image: "b", portMappings: [{ containerPort: 80 }] }],
    });
    await client.change(URI, 5, after);
    expect(await client.actions(URI, undefined, ["source.fixAll"])).toEqual([]);
  });

  test("of the file makes only the fixes that lose nothing", async () => {
    const text = MISMATCH.replace("8443 }", '8443 }, { "containerPort": 80, "hostPort": 0 }');
    const action = called(await listed(text, rangeOf(text, "8443")), FIX_ALL);
    expect(applied(text, URI, (await client.resolve(action)).edit)).toBe(text.replace(', "hostPort": 0', ""));
  });

  test("touches only the lines that change, with CRLF line ends too", async () => {
    const text = manyMismatches(2).replaceAll("\n", "\r\n");
    const action = called(await listed(text, rangeOf(text, "10001"), REMOVING), FIX_ALL);
    const { edit } = await client.resolve(action);
    expect(applied(text, URI, edit)).toBe(fixed(2).replaceAll("\n", "\r\n"));
    const ranges = edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : []));
    expect(ranges).toMatchObject([{ range: { start: { line: 9, character: 0 }, end: { line: 11, character: 0 } } }]);
  });
});

describe("a stale action", () => {
  test("gets no edit once the text has changed", async () => {
    const action = called(await listed(MISMATCH, rangeOf(MISMATCH, "8443")), "Remove hostPort");
    await client.change(URI, 5, `\n${MISMATCH}`);
    expect(await client.resolve(action)).toEqual(action);
  });

  test("gets no edit in a document that was reopened with the same version", async () => {
    const action = called(await listed(MISMATCH, rangeOf(MISMATCH, "8443")), "Remove hostPort");
    await client.close(URI);
    await client.open(URI, `\n${MISMATCH}`, "json", 4);
    expect(await client.resolve(action)).toEqual(action);
  });

  test("gets no edit once settings have changed the findings", async () => {
    const action = called(await listed(HOST_MODE, rangeOf(HOST_MODE, '"host"')), "Switch to awsvpc");
    const settings = { ecsTaskDefinition: { rules: { "host-mode-single-copy": "warning" } } };
    await client.notify("workspace/didChangeConfiguration", { settings });
    expect(await client.resolve(action)).toEqual(action);
  });

  test("gets no edit once the document is closed", async () => {
    const action = called(await listed(MISMATCH, rangeOf(MISMATCH, "8443")), "Remove hostPort");
    await client.close(URI);
    expect(await client.resolve(action)).toEqual(action);
  });

  test.each([undefined, null, 1, "x", {}, { uri: URI }, { uri: URI, snapshot: "1", kind: "other" }])(
    "with the data %j is given back",
    async (data) => {
      await listed(MISMATCH, rangeOf(MISMATCH, "8443"));
      expect(await client.resolve({ title: "Mine", data })).toEqual({
        title: "Mine",
        ...(data === undefined ? {} : { data }),
      });
      expect(client.logged.all).toEqual([]);
    },
  );
});

describe("a fix that breaks down", () => {
  const introduction = { rules: [brokenFixRule()] };

  test("on resolve is returned without an edit, and the log says why", async () => {
    const action = called(await listed(MISMATCH, rangeOf(MISMATCH, '"web"'), introduction), "Do the impossible");
    expect(await client.resolve(action)).toEqual(action);
    expect(await client.logged.next()).toContain("the impossible can't be done");
  });

  test("does not affect the other actions if edits come at once", async () => {
    const actions = await listed(MISMATCH, rangeOf(MISMATCH, '"web"'), { ...introduction, capabilities: EAGER });
    const titles = actions.map(({ title }) => title);
    expect(titles).not.toContain("Do the impossible");
    expect(titles).not.toContain("Do nothing");
    expect(applied(MISMATCH, URI, called(actions, "Rename the family").edit)).toContain('"family": "renamed"');
    expect(await client.logged.next()).toMatch(/"Do the impossible" failed: .*the impossible can't be done/);
  });
});
