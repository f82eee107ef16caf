import { afterEach, describe, expect, test, vi } from "vitest";
import { PUSHED } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { eventLog } from "../harness/event-log";
import { FINE, MISMATCH, mismatchDiagnostic } from "../harness/sample-documents";

const URI = "file:///project/task.json";
let client: TestClient;
afterEach(() => client.dispose());

describe("pushed diagnostics", () => {
  test("come with the document's version and all their members", async () => {
    client = await connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH, "json", 7);
    expect(await client.published.next()).toEqual({
      uri: URI,
      version: 7,
      diagnostics: [mismatchDiagnostic(URI)],
    });
  });

  test("follow each separate change", async () => {
    client = await connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH);
    expect(await client.published.next()).toMatchObject({ version: 1, diagnostics: [{ severity: 1 }] });
    await client.change(URI, 2, FINE);
    expect(await client.published.next()).toEqual({ uri: URI, version: 2, diagnostics: [] });
    await client.change(URI, 3, MISMATCH);
    expect(await client.published.next()).toMatchObject({ version: 3, diagnostics: [{ severity: 1 }] });
    expect(client.published.all).toHaveLength(3);
  });

  test("answer a burst of 500 changes rarely, and always the last version", async () => {
    client = await connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH);
    await client.published.next();
    const sent = Array.from({ length: 500 }, (_, index) =>
      client.change(URI, index + 2, index % 2 === 0 ? FINE : MISMATCH),
    );
    await Promise.all(sent);
    const last = await client.published.first(({ version }) => version === 501);
    expect(last.diagnostics.map(({ code }) => code)).toEqual(["host-port-mismatch"]);
    // The number depends on the machine, because a pause in the burst is answered too. It is far below the number of
    // changes.
    expect(client.published.all.length).toBeLessThan(100);
    const versions = client.published.all.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  test("are removed when the document is closed", async () => {
    client = await connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH);
    await client.published.next();
    await client.close(URI);
    expect(await client.published.next()).toEqual({ uri: URI, diagnostics: [] });
  });

  test("of a document that is closed at once are not sent, and its settings are not requested", async () => {
    const asked: (string | undefined)[] = [];
    const configuration = (uri: string | undefined): void => void asked.push(uri);
    const capabilities = { ...PUSHED, workspace: { ...PUSHED.workspace, configuration: true } };
    client = await connect({ capabilities, configuration });
    // Delays the server, as many messages would, until it has seen that the document is closed.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await client.open(URI, MISMATCH);
    await client.close(URI);
    await client.open("file:///project/other.json", MISMATCH);
    await client.request("ecsTaskDefinition/summary", { uri: URI });
    vi.advanceTimersByTime(100);
    vi.useRealTimers();
    await client.published.first(({ uri }) => uri.endsWith("other.json"));
    expect(client.published.all.filter(({ uri }) => uri === URI)).toEqual([{ uri: URI, diagnostics: [] }]);
    expect(asked).toEqual(["file:///project/other.json"]);
  });

  test("of a document that is closed while the client looks up its settings are not sent", async () => {
    const questions = eventLog<() => void>("question for settings");
    const capabilities = { ...PUSHED, workspace: { ...PUSHED.workspace, configuration: true } };
    client = await connect({
      capabilities,
      configuration: () => new Promise((resolve) => questions.add(() => resolve(null))),
    });
    await client.open(URI, MISMATCH);
    const answer = await questions.next();
    await client.close(URI);
    await client.published.next();
    answer();
    await client.open("file:///project/other.json", MISMATCH);
    (await questions.next())();
    await client.published.first(({ uri }) => uri.endsWith("other.json"));
    expect(client.published.all.filter(({ uri }) => uri === URI)).toEqual([{ uri: URI, diagnostics: [] }]);
  });

  test("of a document that is closed and opened again are those of the new text", async () => {
    client = await connect({ capabilities: PUSHED });
    await client.open(URI, MISMATCH, "json", 1);
    await client.close(URI);
    await client.open(URI, FINE, "json", 9);
    expect(await client.published.first(({ version }) => version === 9)).toMatchObject({ diagnostics: [] });
    const cleared = client.published.all.findIndex(({ version }) => version === undefined);
    expect(client.published.all.slice(cleared)).toEqual([
      { uri: URI, diagnostics: [] },
      { uri: URI, version: 9, diagnostics: [] },
    ]);
  });

  test("reach clients that declared nothing at all", async () => {
    client = await connect();
    await client.open(URI, MISMATCH);
    expect(await client.published.next()).toMatchObject({ diagnostics: [{ code: "host-port-mismatch" }] });
  });
});
