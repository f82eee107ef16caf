import { afterEach, expect, test } from "vitest";
import type { ClientCapabilities, CodeAction, Command } from "vscode-languageserver/node";
import { PULLING } from "../harness/client-capabilities";
import { connect, type Introduction, type TestClient } from "../harness/connection";
import { rangeOf } from "../harness/documents";
import { HOST_MODE, MISMATCH, manyMismatches, RELYING } from "../harness/sample-documents";
import { applied } from "../harness/workspace-edits";

const URI = "file:///project/task.json";
const TELLS = "ecsTaskDefinition.tellChange";
const FIX_ALL = "Fix all that can be fixed safely in this task definition";
const ON_SAVE = 2;
let client: TestClient;
afterEach(() => client.dispose());

const LATE: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: { ...PULLING.textDocument?.codeAction, resolveSupport: { properties: ["edit", "command"] } },
  },
};
const TOLD: Introduction = { capabilities: LATE, initializationOptions: { clientCommands: true } };
/** The same, with the setting that lets fix-all remove things. */
const REMOVING: Introduction = {
  capabilities: LATE,
  initializationOptions: { clientCommands: true, settings: { fixAll: { removals: true } } },
};

async function resolved(text: string, at: string, title: string, more: object = {}, introduction = TOLD) {
  client = await connect(introduction);
  await client.open(URI, text);
  const params = {
    textDocument: { uri: URI },
    range: rangeOf(text, at),
    context: { diagnostics: [], ...more },
  };
  const actions = await client.request<readonly CodeAction[]>("textDocument/codeAction", params);
  const action = actions.find((other) => other.title === title);
  if (action === undefined) throw new Error(`no "${title}" among ${actions.map((other) => other.title).join(" | ")}`);
  return client.resolve(action);
}

/** What the client is asked to report after the edit. */
function told({ edit, command }: CodeAction): unknown {
  expect(edit).toBeDefined();
  const { command: name, arguments: args } = (command ?? {}) as Partial<Command>;
  return name === undefined ? "nothing" : [name, ...(args ?? [])];
}

test("a switch with several changes is reported, with what it leaves", async () => {
  const title = "Switch to awsvpc (1 to decide)";
  const action = await resolved(RELYING, '"bridge"', title);
  expect(told(action)).toEqual([TELLS, { uri: URI, id: "switch-to-awsvpc", title, changes: 4, decisions: 1 }]);
  expect(applied(RELYING, URI, action.edit)).not.toContain('"links"');
});

test("a quick fix that is a switch is reported too", async () => {
  const text = RELYING.replace('["EC2"]', '["FARGATE"]');
  // On Fargate the two ports already collide.
  const title = "Switch to awsvpc";
  expect(told(await resolved(text, '"bridge"', title, { only: ["quickfix"] }))).toEqual([
    TELLS,
    { uri: URI, id: "switch-to-awsvpc", title, changes: 4, decisions: 0 },
  ]);
});

test("a single visible change is not reported", async () => {
  expect(told(await resolved(HOST_MODE, '"host"', "Switch to awsvpc"))).toBe("nothing");
  client.dispose();
  expect(told(await resolved(MISMATCH, "8443", "Remove hostPort"))).toBe("nothing");
});

test("fix-all is reported when requested, but not on save", async () => {
  const text = manyMismatches(3);
  expect(told(await resolved(text, "10001", FIX_ALL, { only: ["source"], triggerKind: 1 }, REMOVING))).toEqual([
    TELLS,
    { uri: URI, id: "fix-all", title: FIX_ALL, changes: 3, decisions: 0 },
  ]);
  client.dispose();
  const onSave = { only: ["source.fixAll"], triggerKind: ON_SAVE };
  expect(told(await resolved(text, "10001", FIX_ALL, onSave, REMOVING))).toBe("nothing");
  client.dispose();
  const title = "Fix all host-port-mismatch in this file";
  expect(told(await resolved(text, "10001", title, { triggerKind: ON_SAVE }))).toEqual([
    TELLS,
    { uri: URI, id: "fix-all", title, changes: 3, decisions: 0 },
  ]);
});

test("other editors get plain edits", async () => {
  const title = "Switch to awsvpc (1 to decide)";
  expect(told(await resolved(RELYING, '"bridge"', title, {}, { capabilities: LATE }))).toBe("nothing");
  client.dispose();
  const early = { capabilities: PULLING, initializationOptions: { clientCommands: true } };
  expect(told(await resolved(RELYING, '"bridge"', title, {}, early))).toBe("nothing");
});

test("any of the edits of a switch may be left out", async () => {
  const { edit } = await resolved(RELYING, '"bridge"', "Switch to awsvpc (1 to decide)");
  const [change] = edit?.documentChanges ?? [];
  if (change === undefined || !("edits" in change)) throw new Error("no edits");
  expect(change.edits.length).toBe(4);
  for (const left of change.edits) {
    const edits = change.edits.filter((other) => other !== left);
    expect(() => JSON.parse(applied(RELYING, URI, { documentChanges: [{ ...change, edits }] }))).not.toThrow();
  }
});
