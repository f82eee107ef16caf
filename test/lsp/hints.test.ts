import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type InlayHint,
  InlayHintRefreshRequest,
} from "vscode-languageserver/node";
import { CONFIGURED, PULLING } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";

const URI = "file:///project/task.json";
const TASK = `{
  "family": "web",
  "cpu": "256",
  "memory": "0.5GB",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "portMappings": [{ "containerPort": 80 }] },
    { "name": "log", "image": "log:1", "essential": false, "links": ["app"] }
  ]
}
`;
const ALL = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const KINDS = ["networkMode", "hostPort", "protocol", "cpu", "memory", "essential"] as const;
let client: TestClient;
afterEach(() => client.dispose());

async function open(settings: object, more: object = {}, capabilities: ClientCapabilities = PULLING): Promise<void> {
  client = await connect({ capabilities, initializationOptions: { settings, ...more } });
  await client.open(URI, TASK);
}

function hints(range = ALL): Promise<readonly InlayHint[]> {
  return client.request("textDocument/inlayHint", { textDocument: { uri: URI }, range });
}

function lenses(): Promise<readonly CodeLens[]> {
  return client.request("textDocument/codeLens", { textDocument: { uri: URI } });
}

function labels(found: readonly InlayHint[]): readonly unknown[] {
  return found.map(({ label }) => label);
}

describe("inlay hints", () => {
  test("are at their places, say why, and write what they show", async () => {
    await open({ inlayHints: { protocol: true } });
    const found = await hints();
    expect(labels(found)).toEqual([
      "networkMode: bridge",
      "= 0.25 vCPU",
      "= 512 MiB",
      "hostPort: dynamic",
      "protocol: tcp",
      "essential: true",
    ]);
    expect(found[0]).toEqual({
      position: { line: 0, character: 1 },
      label: "networkMode: bridge",
      tooltip: { kind: "plaintext", value: "networkMode is omitted; this is the default on Linux." },
      paddingLeft: true,
      textEdits: [
        {
          range: { start: { line: 1, character: 18 }, end: { line: 1, character: 18 } },
          newText: '\n  "networkMode": "bridge",',
        },
      ],
    });
    expect(found[1]).not.toHaveProperty("textEdits");
  });

  test("come only for the requested range", async () => {
    await open({});
    expect(labels(await hints({ start: { line: 2, character: 0 }, end: { line: 2, character: 20 } }))).toEqual([
      "= 0.25 vCPU",
    ]);
  });

  test.each(KINDS)("of the kind %s can be turned off", async (kind) => {
    await open({ inlayHints: { protocol: true, [kind]: false } });
    const without = labels(await hints());
    client.dispose();
    await open({ inlayHints: Object.fromEntries(KINDS.map((one) => [one, one === kind])) });
    const only = labels(await hints());
    expect(only).toHaveLength(1);
    expect(without).toHaveLength(5);
    expect(without).not.toContain(only[0]);
  });

  test.each([null, [], "off", { hostPort: "no" }])(
    "under the setting %j are those of the defaults",
    async (inlayHints) => {
      await open({ inlayHints });
      expect(labels(await hints())).not.toContain("protocol: tcp");
      expect(await hints()).toHaveLength(5);
    },
  );

  test("and lenses are requested again when settings change, and then differ", async () => {
    let settings = {};
    client = await connect({
      capabilities: {
        ...CONFIGURED,
        workspace: {
          ...CONFIGURED.workspace,
          inlayHint: { refreshSupport: true },
          codeLens: { refreshSupport: true },
        },
      },
      configuration: () => settings,
    });
    const asked = Promise.all(
      [InlayHintRefreshRequest.type, CodeLensRefreshRequest.type].map(
        (type) => new Promise<void>((resolve) => client.connection.onRequest(type, () => resolve())),
      ),
    );
    await client.open(URI, TASK);
    expect([(await hints()).length, (await lenses()).length]).toEqual([5, 0]);
    settings = { inlayHints: { essential: false }, codeLens: true };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await asked;
    expect([(await hints()).length, (await lenses()).length]).toEqual([4, 2]);
  });

  test("are not refreshed for a client that can't", async () => {
    await open({});
    await client.notify("workspace/didChangeConfiguration", { settings: { codeLens: true } });
    expect(await lenses()).toHaveLength(2);
    expect(client.asked.all).toEqual([]);
    expect(client.logged.all).toEqual([]);
  });
});

describe("code lenses", () => {
  test("are off unless the settings say otherwise", async () => {
    await open({});
    expect(await lenses()).toEqual([]);
  });

  test("are plain text if the client has no commands", async () => {
    await open({ codeLens: true });
    expect(await lenses()).toEqual([
      {
        range: { start: { line: 5, character: 14 }, end: { line: 5, character: 19 } },
        command: { title: "referenced by 1", command: "" },
      },
      {
        range: { start: { line: 5, character: 44 }, end: { line: 5, character: 58 } },
        command: { title: "1 port, any number of copies per instance", command: "" },
      },
    ]);
  });

  test("list what they count if the client can", async () => {
    await open({ codeLens: true }, { clientCommands: true });
    expect((await lenses())[0]?.command).toEqual({
      title: "referenced by 1",
      command: "ecsTaskDefinition.showReferences",
      arguments: [
        URI,
        { line: 5, character: 14 },
        [{ start: { line: 6, character: 69 }, end: { line: 6, character: 74 } }],
      ],
    });
  });

  test("of other files are empty, and so are hints", async () => {
    client = await connect({ initializationOptions: { settings: { codeLens: true } } });
    await client.open(URI, '{ "cpu": "256" }');
    expect([await lenses(), await hints()]).toEqual([[], []]);
  });
});
