import { afterEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { PULLING } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { rangeOf } from "../harness/documents";
import { MISMATCH, manyMismatches } from "../harness/sample-documents";
import { applied } from "../harness/workspace-edits";

const URI = "file:///project/task.json";
let client: TestClient;
afterEach(() => client.dispose());

async function diagnose(text: string): Promise<Diagnostic[]> {
  client = await connect({ capabilities: PULLING });
  await client.open(URI, text);
  const report = await client.pull(URI);
  expect(client.logged.all).toEqual([]);
  return report.kind === "full" ? report.items : [];
}

describe("large documents", () => {
  test("of 10 MB are checked", async () => {
    const variables = Array.from({ length: 200_000 }, (_, index) => {
      return `        { "name": "V-${index}-", "value": "some value that fills a line" }`;
    });
    const text = MISMATCH.replace(
      '"essential": true,',
      `"essential": true,\n      "environment": [\n${variables.join(",\n")}\n      ],`,
    );
    expect(text.length).toBeGreaterThan(10_000_000);
    const found = await diagnose(text);
    expect(found.map(({ code, range }) => [code, range])).toEqual([
      ["host-port-mismatch", { start: { line: 200_011, character: 59 }, end: { line: 200_011, character: 63 } }],
    ]);
  });

  test("that are 10 MB of something else are not parsed", async () => {
    expect(await diagnose(`[${"[".repeat(10_000_000)}`)).toEqual([]);
    expect(await diagnose(`{ "a": "${"x".repeat(10_000_000)}" }`)).toEqual([]);
  });

  test("with a thousand findings have all of them listed and fixed", async () => {
    const text = manyMismatches(1000);
    expect(await diagnose(text)).toHaveLength(1000);
    const whole = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
    const actions = await client.actions(URI, whole, ["quickfix"]);
    expect(actions.filter(({ title }) => title === "Remove hostPort")).toHaveLength(1000);
    expect(actions.filter(({ title }) => title.startsWith("Switch to bridge"))).toHaveLength(1);
    const all = actions.find(({ title }) => title === "Fix all host-port-mismatch in this file");
    if (all === undefined) throw new Error("nothing offers to fix all");
    expect(applied(text, URI, (await client.resolve(all)).edit)).not.toContain("hostPort");
  });
});

describe("deep documents", () => {
  test.each([500, 5000, 100_000])("of %d brackets are read as far as the brackets", async (depth) => {
    const found = await diagnose(MISMATCH.replace(/\n}\n$/, `,\n  "tags": ${deep(depth)}\n}\n`));
    expect(found.filter(({ code }) => code === "host-port-mismatch")).toHaveLength(1);
    // If the text is too deep for the parser, there is a message about it.
    for (const { code, message } of found.filter((one) => one.code !== "host-port-mismatch")) {
      expect([code, message]).toEqual(["json-syntax", "The text is nested too deeply to be read."]);
    }
  });

  test.each([500, 5000, 100_000])("of %d brackets before everything else are no problem", async (depth) => {
    const text = MISMATCH.replace('"family": "web"', `"family": "web",\n  "tags": ${deep(depth)}`);
    const found = await diagnose(text);
    expect(found.every(({ code }) => code === "host-port-mismatch" || code === "json-syntax")).toBe(true);
    if (depth === 500) expect(found).toHaveLength(1);
    expect(await client.actions(URI)).toEqual(expect.any(Array));
  });
});

function deep(depth: number): string {
  return `${"[".repeat(depth)}${"]".repeat(depth)}`;
}

describe("positions", () => {
  test.each([
    ["surrogate pairs before the finding", MISMATCH.replace('{ "containerPort"', '{ "name": "🚢🚢é", "containerPort"')],
    ["CRLF line ends", MISMATCH.replaceAll("\n", "\r\n")],
    ["lone CR line ends", MISMATCH.replaceAll("\n", "\r")],
    ["a byte order mark", `\uFEFF${MISMATCH.replaceAll("\n", " ")}`],
    ["all in one line", MISMATCH.replaceAll(/\n */g, "")],
    ["lone surrogates", MISMATCH.replace('"web"', '"we\uD800b"').replaceAll("\n", " ")],
  ])("count UTF-16 units: %s", async (_, text) => {
    const found = await diagnose(text);
    expect(found.map(({ code, range }) => [code, range])).toEqual([["host-port-mismatch", rangeOf(text, "8443")]]);
    const actions = await client.actions(URI, rangeOf(text, "8443"), ["quickfix"]);
    const [, change] = actions;
    if (change === undefined) throw new Error("no second fix");
    expect(applied(text, URI, (await client.resolve(change)).edit)).toBe(text.replace("8443", "443"));
  });

  test("of a place with a surrogate pair are exact", async () => {
    const text =
      '{ "containerDefinitions": [{ "name": "🚢", "image": "x",\r\n "portMappings": [{ "name": "🚢", "hostPort": 1, "containerPort": 2 }] }], "networkMode": "awsvpc" }';
    expect((await diagnose(text))[0]?.range).toEqual({
      start: { line: 1, character: 46 },
      end: { line: 1, character: 47 },
    });
  });
});
