import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { readSettings } from "../../server/src/lsp/settings";
import { CONFIGURED, PULLING, PUSHED } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { HOST_MODE, MISMATCH } from "../harness/sample-documents";

const URI = "file:///project/a/task.json";
let client: TestClient;
afterEach(() => client.dispose());

async function codes(uri = URI): Promise<readonly unknown[]> {
  const report = await client.pull(uri);
  return report.kind === "full" ? report.items.map(({ code, severity }) => `${code}:${severity}`) : [report.kind];
}

function push(settings: unknown): Promise<void> {
  return client.notify("workspace/didChangeConfiguration", { settings });
}

describe("settings that the client is asked for", () => {
  test("apply to the document that they were requested for", async () => {
    const configuration = (uri: string | undefined): unknown =>
      uri?.includes("/a/")
        ? { rules: { "host-port-mismatch": "warning" } }
        : { rules: { "host-port-mismatch": "off" } };
    client = await connect({ capabilities: CONFIGURED, configuration });
    await client.open(URI, MISMATCH);
    await client.open("file:///project/b/task.json", MISMATCH);
    expect(await codes()).toEqual(["host-port-mismatch:2"]);
    expect(await codes("file:///project/b/task.json")).toEqual([]);
  });

  test("are requested once, and again after a change, which asks for a refresh", async () => {
    let severity = "hint";
    const configuration = (): unknown => ({ rules: { "host-port-mismatch": severity } });
    client = await connect({ capabilities: CONFIGURED, configuration });
    await client.open(URI, MISMATCH);
    expect([await codes(), await codes()]).toEqual([["host-port-mismatch:4"], ["host-port-mismatch:4"]]);
    await client.change(URI, 2, `${MISMATCH}\n`);
    await codes();
    expect(client.asked.all.filter((method) => method === "workspace/configuration")).toHaveLength(1);

    severity = "information";
    await push(null);
    await client.asked.first((method) => method === "workspace/diagnostic/refresh");
    expect(await codes()).toEqual(["host-port-mismatch:3"]);
  });

  test("are requested again when the document is reopened", async () => {
    let severity = "hint";
    client = await connect({
      capabilities: CONFIGURED,
      configuration: () => ({ rules: { "host-port-mismatch": severity } }),
    });
    await client.open(URI, MISMATCH);
    expect(await codes()).toEqual(["host-port-mismatch:4"]);
    await client.close(URI);
    severity = "warning";
    await client.open(URI, MISMATCH);
    expect(await codes()).toEqual(["host-port-mismatch:2"]);
  });

  test("make an old answer to a pull outdated, even if the text is the same", async () => {
    let rules = {};
    client = await connect({ capabilities: CONFIGURED, configuration: () => ({ rules }) });
    await client.open(URI, MISMATCH);
    const first = await client.pull(URI);
    rules = { "host-port-mismatch": "off" };
    await push(null);
    expect(await client.pull(URI, first.resultId ?? "")).toMatchObject({ kind: "full", items: [] });
  });

  test("that change while they are requested are requested again", async () => {
    const answers = [{ rules: { "host-port-mismatch": "hint" } }, { rules: { "host-port-mismatch": "off" } }];
    let asked = 0;
    client = await connect({
      capabilities: CONFIGURED,
      async configuration() {
        asked += 1;
        if (asked === 1) await push(null);
        return answers[asked - 1];
      },
    });
    await client.open(URI, MISMATCH);
    expect(await codes()).toEqual([]);
    expect(asked).toBe(2);
  });

  test("that the client fails to return are those it pushed, or the defaults", async () => {
    client = await connect({
      capabilities: CONFIGURED,
      configuration() {
        throw new Error("the client has lost its settings");
      },
    });
    await client.open(URI, MISMATCH);
    expect(await codes()).toEqual(["host-port-mismatch:1"]);
    await push({ ecsTaskDefinition: { rules: { "host-port-mismatch": "hint" } } });
    expect(await codes()).toEqual(["host-port-mismatch:4"]);
  });

  test("that the client does not know are those of initializationOptions", async () => {
    const initializationOptions = { settings: { rules: { "host-port-mismatch": "hint" } } };
    client = await connect({ capabilities: CONFIGURED, initializationOptions });
    await client.open(URI, MISMATCH);
    expect(await codes()).toEqual(["host-port-mismatch:4"]);
  });
});

describe("settings that the client pushes", () => {
  test.each([
    ["a section of all settings", { ecsTaskDefinition: { enable: false }, editor: {} }],
    ["the section alone", { enable: false }],
  ])("as %s hold at once", async (_, settings) => {
    client = await connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH);
    expect((await client.published.next()).diagnostics).toHaveLength(1);
    await push(settings);
    expect(await client.published.next()).toEqual({ uri: URI, version: 1, diagnostics: [] });
  });

  test.each([{ settings: { enable: false } }, { settings: { ecsTaskDefinition: { enable: false } } }])(
    "in initializationOptions %j hold from the start",
    async (initializationOptions) => {
      client = await connect({ capabilities: PULLING, initializationOptions });
      await client.open(URI, MISMATCH);
      expect(await codes()).toEqual([]);
    },
  );

  test("and removes again have their defaults", async () => {
    client = await connect({ capabilities: PULLING, initializationOptions: { settings: { enable: false } } });
    await client.open(URI, MISMATCH);
    await push({ ecsTaskDefinition: {} });
    expect(await codes()).toEqual(["host-port-mismatch:1"]);
  });

  test("for bare container definitions set the network mode and platform", async () => {
    const array = '[{ "name": "a", "image": "b", "portMappings": [{ "containerPort": 80, "hostPort": 81 }] }]';
    client = await connect({ capabilities: PULLING });
    await client.open(URI, array);
    expect(await codes()).toEqual([]);
    await push({ ecsTaskDefinition: { assumeNetworkMode: "awsvpc" } });
    expect(await codes()).toEqual(["host-port-mismatch:1"]);
    await push({ ecsTaskDefinition: { assumeNetworkMode: "nonsense" } });
    expect(await codes()).toEqual([]);
  });

  test.each([
    null,
    0,
    "off",
    [],
    [{ enable: false }],
    { ecsTaskDefinition: null },
    { ecsTaskDefinition: "off" },
    { ecsTaskDefinition: { enable: "no", rules: [], files: "x", assumeNetworkMode: {} } },
    { ecsTaskDefinition: { rules: { "host-port-mismatch": "loud", "": null, __proto__: 1 }, files: null } },
    { ecsTaskDefinition: { files: { include: [1, null], exclude: { 0: "**" } } } },
  ])("as %j change nothing and break nothing", async (settings) => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH);
    await push(settings);
    expect(await codes()).toEqual(["host-port-mismatch:1"]);
    expect(client.logged.all).toEqual([]);
  });

  test("turn off one rule of two on one place", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, HOST_MODE);
    await push({ ecsTaskDefinition: { rules: { "awsvpc-recommended": "hint" } } });
    expect(await codes()).toEqual(["host-mode-single-copy:3", "awsvpc-recommended:4"]);
    await push({ ecsTaskDefinition: { rules: { "awsvpc-recommended": "hint", "host-mode-single-copy": "off" } } });
    expect(await codes()).toEqual(["awsvpc-recommended:4"]);
  });
});

test("missing, unknown and wrongly typed settings have their defaults, and the others are still read", () => {
  const sent = {
    enable: "no",
    rules: { "host-port-mismatch": "off", "image-latest": "loud", "links-self": null },
    files: { include: ["a.json", 1], exclude: "b.json" },
    fixAll: true,
    inlayHints: { hostPort: false, protocol: true, cpu: "off", colour: true },
    assumeLaunchType: "EC2",
    codeLens: 1,
    "fixAll.removals": true,
  };
  expect(readSettings(sent)).toEqual({
    ...readSettings(undefined),
    rules: { "host-port-mismatch": "off" },
    "files.include": ["a.json"],
    "inlayHints.hostPort": false,
    "inlayHints.protocol": true,
    assumeLaunchType: "EC2",
  });
});

test("the default settings are those in package.json", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
    readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, Shown> }[] };
  };
  const shown = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  expect(Object.fromEntries(shown.map(([id, { default: usual }]) => [id, usual]))).toEqual(
    Object.fromEntries(Object.entries(readSettings({})).map(([name, value]) => [`ecsTaskDefinition.${name}`, value])),
  );
});

interface Shown {
  readonly default: unknown;
}
