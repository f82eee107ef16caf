import { afterEach, describe, expect, test } from "vitest";
import { CONFIGURED, PULLING, PUSHED } from "../harness/client-capabilities";
import { connect, type Introduction, type TestClient } from "../harness/connection";
import { MISMATCH } from "../harness/sample-documents";

let client: TestClient | undefined;
afterEach(() => client?.dispose());

async function capabilitiesFor(introduction: Introduction): Promise<unknown> {
  client = await connect(introduction);
  expect(client.introduction.serverInfo).toEqual({ name: "ecs-task-definition-language-server", version: "1.2.3" });
  return client.introduction.capabilities;
}

const KINDS = ["quickfix", "refactor.rewrite", "source.fixAll.ecsTaskDefinition"];
const PULL = { identifier: "ecs", interFileDependencies: false, workspaceDiagnostics: false };
const WRITING = {
  completionProvider: {
    triggerCharacters: ['"', ":"],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
};
const READING = { hoverProvider: true, inlayHintProvider: true, codeLensProvider: {} };

/** The server's capabilities for every client. */
const NAVIGATION = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: true,
  documentSymbolProvider: { label: "ECS Task Definition" },
  workspaceSymbolProvider: true,
  documentLinkProvider: { resolveProvider: false },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
};

describe("initialize", () => {
  test("a client that can do everything", async () => {
    expect(await capabilitiesFor({ capabilities: CONFIGURED })).toEqual({
      textDocumentSync: 2,
      codeActionProvider: { codeActionKinds: KINDS, resolveProvider: true },
      diagnosticProvider: PULL,
      ...WRITING,
      ...READING,
      ...NAVIGATION,
    });
  });

  test("a client that can do nothing", async () => {
    expect(await capabilitiesFor({})).toEqual({
      textDocumentSync: 2,
      codeActionProvider: { codeActionKinds: KINDS, resolveProvider: false },
      ...WRITING,
      ...READING,
      ...NAVIGATION,
    });
  });

  test("a client that waits for published diagnostics is not offered pulling", async () => {
    expect(await capabilitiesFor({ capabilities: PUSHED })).not.toHaveProperty("diagnosticProvider");
  });

  test("a client that opens pages gets a command to explain a rule", async () => {
    const capabilities = { ...PULLING, window: { showDocument: { support: true } } };
    expect(await capabilitiesFor({ capabilities })).toHaveProperty("executeCommandProvider", {
      commands: ["ecsTaskDefinition.explainRule"],
    });
  });

  test("a client that explains rules itself keeps its own command", async () => {
    const capabilities = { ...PULLING, window: { showDocument: { support: true } } };
    const introduction = { capabilities, initializationOptions: { clientCommands: true } };
    expect(await capabilitiesFor(introduction)).not.toHaveProperty("executeCommandProvider");
  });

  test("a client that can resolve edits but loses the data of its actions gets the edits at once", async () => {
    const codeAction = { resolveSupport: { properties: ["edit"] } };
    expect(await capabilitiesFor({ capabilities: { textDocument: { codeAction } } })).toMatchObject({
      codeActionProvider: { resolveProvider: false },
    });
  });

  test("registers for changes of its section if the client supports it", async () => {
    await capabilitiesFor({ capabilities: CONFIGURED });
    expect(await client?.asked.next()).toBe("register workspace/didChangeConfiguration");
  });

  test.each([null, 3, "text", [], [1], true])("initializationOptions %j are ignored", async (options) => {
    client = await connect({ capabilities: PULLING, initializationOptions: options });
    await client.open("file:///a.json", MISMATCH);
    expect(await client.pull("file:///a.json")).toMatchObject({ items: [{ code: "host-port-mismatch" }] });
  });

  test("ends in peace: shutdown is answered", async () => {
    client = await connect({ capabilities: PULLING });
    expect(await client.request("shutdown", undefined)).toBeNull();
  });
});
