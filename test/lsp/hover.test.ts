import type { HoverParts } from "@ecs-task-definitions/shared/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { type ClientCapabilities, type Hover, MarkupContent } from "vscode-languageserver/node";
import { rules } from "../../server/src/core/rules";
import { PULLING } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { MISMATCH } from "../harness/sample-documents";

const URI = "file:///project/task.json";
const PORT = { line: 9, character: MISMATCH.split("\n")[9]?.indexOf("8443") ?? 0 };
const MODE = { line: 2, character: 5 };
let client: TestClient;
afterEach(() => client.dispose());

async function ask<T>(method: string, params: object, text = MISMATCH, capabilities = MARKDOWN): Promise<T> {
  client = await connect({ capabilities });
  await client.open(URI, text);
  return client.request<T>(method, params);
}

function hoverAt(position: object, capabilities?: ClientCapabilities, text?: string): Promise<Hover | null> {
  return ask("textDocument/hover", { textDocument: { uri: URI }, position }, text, capabilities);
}

function markupOf(hover: Hover | null): MarkupContent {
  if (!MarkupContent.is(hover?.contents)) throw new Error("The hover has no markup.");
  return hover.contents;
}

const MARKDOWN: ClientCapabilities = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, hover: { contentFormat: ["markdown", "plaintext"] } },
};

const WITHOUT_RULE_LINKS: ClientCapabilities = {
  ...MARKDOWN,
  textDocument: { ...MARKDOWN.textDocument, diagnostic: {}, publishDiagnostics: {} },
};

describe("a hover", () => {
  test("does not name a rule that the client links from the finding", async () => {
    expect(markupOf(await hoverAt(PORT)).value).not.toContain("host-port-mismatch");
  });

  test("is on the key or value, with the rule and AWS's text in Markdown", async () => {
    const hover = await hoverAt(PORT, WITHOUT_RULE_LINKS);
    expect(hover?.range).toEqual({ start: PORT, end: { line: 9, character: PORT.character + 4 } });
    expect(hover?.contents).toMatchObject({ kind: "markdown" });
    const { value } = markupOf(hover);
    const title = rules.find(({ meta }) => meta.id === "host-port-mismatch")?.meta.title;
    expect(value.split("\n\n").slice(0, 2)).toEqual([
      "In `awsvpc` mode the host port is always the container port.",
      `Rule [host-port-mismatch](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html): ${title}.`,
    ]);
    expect(value).toContain("The port number on the container instance to reserve for your container.");
  });

  test.each([
    ["plain text", { ...PULLING, textDocument: { ...PULLING.textDocument, hover: { contentFormat: ["plaintext"] } } }],
    ["nothing in particular", PULLING],
  ] as const)("for a client that shows %s has no marks", async (_, capabilities) => {
    const hover = await hoverAt(MODE, capabilities as ClientCapabilities);
    const { kind, value } = markupOf(hover);
    expect(kind).toBe("plaintext");
    expect(value).toMatch(/^awsvpc: the task has its own network interface/);
    expect(value).not.toMatch(/[`*]{1,2}\w+[`*]|\]\(/);
  });

  test.each([
    ["between members", MISMATCH, { line: 1, character: 0 }],
    ["beyond the text", MISMATCH, { line: 99, character: 0 }],
    ["in what is no task definition", '{ "networkMode": "awsvpc" }', { line: 0, character: 5 }],
    ["in an empty text", "", { line: 0, character: 0 }],
  ])("%s is none", async (_, text, position) => {
    expect(await hoverAt(position, MARKDOWN, text)).toBeNull();
    expect(client.logged.all).toEqual([]);
  });

  test("is announced", async () => {
    await hoverAt(MODE);
    expect(client.introduction.capabilities.hoverProvider).toBe(true);
  });
});

describe("a hover in parts", () => {
  test("separates what ECS makes of it from AWS's text", async () => {
    const parts = await ask<HoverParts>("ecsTaskDefinition/hover", { uri: URI, position: MODE });
    expect(parts.range).toEqual({ start: { line: 2, character: 2 }, end: { line: 2, character: 15 } });
    expect(parts.meaning).toMatch(/^`awsvpc`: the task has its own network interface/);
    expect(parts.meaning).not.toContain("Docker networking mode");
    expect(parts.documentation).toMatch(/^The Docker networking mode/);
  });

  test("comes before AWS's text, wherever the pointer is", async () => {
    client = await connect({ capabilities: MARKDOWN });
    await client.open(URI, MISMATCH);
    const places = MISMATCH.split("\n").flatMap((text, line) =>
      [...text.matchAll(/[\w-]+/g)].map(({ index }) => ({ line, character: index + 1 })),
    );
    let both = 0;
    for (const position of places) {
      const parts = await client.request<HoverParts | null>("ecsTaskDefinition/hover", { uri: URI, position });
      const hover = await client.request<Hover | null>("textDocument/hover", { textDocument: { uri: URI }, position });
      const texts = [parts?.meaning ?? "", parts?.documentation ?? ""].filter((text) => text !== "");
      if (texts.length === 2) both += 1;
      expect(hover === null ? "" : markupOf(hover).value, JSON.stringify(position)).toBe(texts.join("\n\n"));
    }
    expect(both).toBeGreaterThan(3);
  });

  test("of a document that was not opened is empty", async () => {
    expect(await ask("ecsTaskDefinition/hover", { uri: "file:///other.json", position: MODE })).toBeNull();
  });
});
