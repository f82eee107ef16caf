import { afterEach, describe, expect, test } from "vitest";
import { CONFIGURED, PULLING } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { FINE, MISMATCH } from "../harness/sample-documents";

const URI = "file:///project/task.json";
let client: TestClient;
afterEach(() => client.dispose());

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly codes: readonly unknown[];
}

async function pull(previousResultId?: string, uri = URI): Promise<Report> {
  const report = await client.pull(uri, previousResultId);
  const codes = report.kind === "full" ? report.items.map(({ code }) => code) : [];
  return { kind: report.kind, resultId: report.resultId ?? "", codes };
}

describe("pulled diagnostics", () => {
  test("are full at first and unchanged until the text changes", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH);
    const first = await pull();
    expect(first).toEqual({ kind: "full", resultId: expect.stringMatching(/./), codes: ["host-port-mismatch"] });
    expect(await pull(first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId, codes: [] });

    await client.change(URI, 2, FINE);
    const second = await pull(first.resultId);
    expect(second).toEqual({ kind: "full", resultId: expect.not.stringMatching(`^${first.resultId}$`), codes: [] });
    expect(await pull(second.resultId)).toMatchObject({ kind: "unchanged" });
  });

  test("of the same version are computed once for all requests", async () => {
    const counting = countingRule();
    client = await connect({ capabilities: CONFIGURED, rules: [counting] });
    await client.open(URI, MISMATCH);
    await Promise.all([pull(), pull(), client.actions(URI), client.request("ecsTaskDefinition/summary", { uri: URI })]);
    expect(counting.runs()).toBe(1);
    await client.change(URI, 2, FINE);
    await Promise.all([pull(), client.actions(URI)]);
    expect(counting.runs()).toBe(2);
  });

  test("are computed only on request, so that hints, symbols and completions don't wait for them", async () => {
    const counting = countingRule();
    client = await connect({ capabilities: CONFIGURED, rules: [counting] });
    await client.open(URI, MISMATCH);
    const textDocument = { uri: URI };
    const start = { line: 0, character: 0 };
    const end = { line: 99, character: 0 };
    const answers = await Promise.all([
      client.request("textDocument/documentSymbol", { textDocument }),
      client.request("textDocument/inlayHint", { textDocument, range: { start, end } }),
      client.request("textDocument/documentLink", { textDocument }),
      client.request("textDocument/completion", { textDocument, position: { line: 1, character: 0 } }),
    ]);
    expect(answers.map((answer) => Array.isArray(answer))).toEqual([true, true, true, true]);
    expect(counting.runs()).toBe(0);
    await pull();
    expect(counting.runs()).toBe(1);
  });

  test("follow changes of a few characters, several in one message", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH);
    const line = 9;
    const column = (MISMATCH.split("\n")[line] ?? "").indexOf("8443");
    const range = { start: { line, character: column }, end: { line, character: column + 1 } };
    const end = { line, character: column + 3 };
    await client.change(URI, 2, [
      { range, text: "" },
      { range: { start: end, end }, text: "" },
    ]);
    expect((await pull()).codes).toEqual([]);
  });

  test("after reopening with another text are those of that text, even if the version is the same", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH, "json", 1);
    const first = await pull();
    await client.close(URI);
    await client.open(URI, FINE, "json", 1);
    expect(await pull(first.resultId)).toMatchObject({ kind: "full", codes: [] });
    await client.close(URI);
    await client.open(URI, MISMATCH, "json", 1);
    expect(await pull(first.resultId)).toMatchObject({ kind: "full", codes: ["host-port-mismatch"] });
  });

  test("are empty for unknown and closed documents", async () => {
    client = await connect({ capabilities: PULLING });
    expect(await pull(undefined, "file:///never.json")).toMatchObject({ kind: "full", codes: [] });
    await client.open(URI, MISMATCH);
    await client.close(URI);
    expect(await pull()).toMatchObject({ kind: "full", codes: [] });
  });

  test("of one document don't affect another", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH);
    await client.open("file:///project/other.json", FINE);
    const [one, other] = [await pull(), await pull(undefined, "file:///project/other.json")];
    expect([one.codes, other.codes]).toEqual([["host-port-mismatch"], []]);
    expect(await pull(other.resultId)).toMatchObject({ kind: "full" });
  });

  test("are never pushed in addition", async () => {
    client = await connect({ capabilities: PULLING });
    await client.open(URI, MISMATCH);
    await pull();
    await client.change(URI, 2, FINE);
    await pull();
    await client.notify("workspace/didChangeConfiguration", { settings: { ecsTaskDefinition: { enable: false } } });
    await client.close(URI);
    // Everything that was sent before the answer to this request has arrived with it.
    await client.request("shutdown", undefined);
    expect(client.published.all).toEqual([]);
  });
});

/** A rule that finds nothing and counts its calls. */
function countingRule() {
  let runs = 0;
  return {
    meta: {
      id: "counting",
      title: "Counts",
      severity: "error",
      category: "network",
      since: "0.1.0",
      daemons: true,
      source: "https://docs.aws.amazon.com/",
      fixable: false,
    },
    check: () => {
      runs += 1;
      return [];
    },
    runs: () => runs,
  } as const;
}
