import { afterEach, describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
} from "vscode-languageserver/node";
import { CONFIGURED, PULLING, PUSHED } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { eventLog } from "../harness/event-log";
import { brokenRule, PROTOCOL_RULES } from "../harness/protocol-rules";
import { FINE, MISMATCH } from "../harness/sample-documents";

const URI = "file:///project/task.json";
let client: TestClient;
afterEach(() => client.dispose());

describe("a rule that breaks down", () => {
  const rules = [brokenRule("first-broken"), ...PROTOCOL_RULES, brokenRule("last-broken")];

  test("does not affect the findings of other rules, and is logged once", async () => {
    client = await connect({ capabilities: PULLING, rules });
    await client.open(URI, MISMATCH);
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: "host-port-mismatch" }] });
    for (let version = 2; version < 6; version += 1) {
      await client.change(URI, version, version % 2 === 0 ? FINE : MISMATCH);
      await client.pull(URI);
    }
    await client.open("file:///project/other.json", MISMATCH);
    expect(await client.pull("file:///project/other.json")).toMatchObject({ items: [{ code: "host-port-mismatch" }] });
    expect(client.logged.all.map((entry) => entry.split("\n")[0])).toEqual([
      "Rule first-broken failed and found nothing: Error: first-broken is broken",
      "Rule last-broken failed and found nothing: Error: last-broken is broken",
    ]);
  });

  test("does not prevent publication", async () => {
    client = await connect({ capabilities: PUSHED, rules });
    await client.open(URI, MISMATCH);
    expect(await client.published.next()).toMatchObject({ diagnostics: [{ code: "host-port-mismatch" }] });
  });
});

describe("a cancelled request", () => {
  test.each([
    ["diagnostics", DocumentDiagnosticRequest.method, {}],
    ["code actions", CodeActionRequest.method, { range: rangeAt(0), context: { diagnostics: [] } }],
    ["a custom request", "ecsTaskDefinition/summary", { uri: URI }],
  ])("for %s is answered as cancelled, and the next one is answered", async (_, method, params) => {
    const asked = eventLog<() => void>("request for settings");
    client = await connect({
      capabilities: CONFIGURED,
      configuration: () => new Promise((resolve) => asked.add(() => resolve(null))),
    });
    await client.open(URI, MISMATCH);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params }, source.token);
    const answer = await asked.next();
    source.cancel();
    answer();
    await expect(request).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: "host-port-mismatch" }] });
    expect(client.logged.all).toEqual([]);
  });
});

describe("a client that misbehaves", () => {
  test("by refusing every request of the server is still served", async () => {
    client = await connect({ capabilities: CONFIGURED });
    const refuse = (): never => {
      throw new Error("not with me");
    };
    for (const method of ["client/registerCapability", "workspace/configuration", "workspace/diagnostic/refresh"]) {
      client.connection.onRequest(method, refuse);
    }
    await client.open(URI, MISMATCH);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: "host-port-mismatch" }] });
    expect(await client.logged.first((entry) => entry.includes("refresh"))).toContain("not with me");
  });

  test("by sending an unknown request gets an error", async () => {
    client = await connect({ capabilities: PULLING });
    await expect(client.request("ecsTaskDefinition/noSuchThing", {})).rejects.toMatchObject({ code: -32601 });
    await client.notify("ecsTaskDefinition/noSuchNotification", {});
    await client.open(URI, MISMATCH);
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: "host-port-mismatch" }] });
  });

  test("by sending ranges outside of the text is answered", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH);
    const found = await client.actions(URI, {
      start: { line: 99999, character: 5 },
      end: { line: 0, character: 99999 },
    });
    expect(found.map(({ title }) => title)).toContain("Switch to host");
    expect(client.logged.all).toEqual([]);
  });
});

function rangeAt(line: number): object {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
