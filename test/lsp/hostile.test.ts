import { type ParseError, parse as parseJson } from "jsonc-parser";
import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  type DocumentLink,
  type DocumentSymbol,
  type InlayHint,
  LSPErrorCodes,
  Range,
  type SelectionRange,
  type SymbolInformation,
  TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { rules } from "../../server/src/core/rules";
import { printable } from "../../server/src/core/text/printable";
import { connect, type TestClient } from "../harness/connection";
import { endingWith, HOSTILE_DOCUMENTS } from "../harness/hostile-documents";
import { applied } from "../harness/workspace-edits";

const URI = "file:///project/task.json";
const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
  },
};
let client: TestClient;
afterEach(() => client.dispose());

async function open(text: string, settings: unknown = { codeLens: true }): Promise<TextDocument> {
  client = await connect({ capabilities: CAPABILITIES, rules, initializationOptions: { settings } });
  await client.open(URI, text);
  return TextDocument.create(URI, "json", 1, text);
}

/** An answer; nothing if the server refuses with a message for the user. Any other error fails the test. */
async function ask<T>(method: string, more: object = {}): Promise<T | undefined> {
  try {
    return (await client.request<T | null>(method, { textDocument: { uri: URI }, uri: URI, ...more })) ?? undefined;
  } catch (error) {
    if (Reflect.get(Object(error), "code") === LSPErrorCodes.RequestFailed) return undefined;
    throw error;
  }
}

/** The number of errors that a JSON parser reports. */
function mistakesIn(text: string): number {
  const errors: ParseError[] = [];
  parseJson(text.replace("\uFEFF", " "), errors, { allowTrailingComma: true });
  return errors.length;
}

/** Checks that every range in an answer, at any depth, is within the document. */
function expectRangesIn(document: TextDocument, answer: unknown): void {
  if (typeof answer !== "object" || answer === null) return;
  if (Range.is(answer)) {
    const [start, end] = [document.offsetAt(answer.start), document.offsetAt(answer.end)];
    expect([document.positionAt(start), document.positionAt(end)]).toEqual([answer.start, answer.end]);
    expect(start).toBeLessThanOrEqual(end);
  }
  for (const inner of Object.values(answer)) expectRangesIn(document, inner);
}

/** The lines of all texts in an answer, at any depth. */
function linesIn(answer: unknown): readonly string[] {
  if (typeof answer === "string") return answer.split(/\r\n|[\r\n]/);
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(linesIn) : [];
}

function isInside(document: TextDocument, inner: Range, outer: Range): boolean {
  const [from, to] = [document.offsetAt(inner.start), document.offsetAt(inner.end)];
  return document.offsetAt(outer.start) <= from && to <= document.offsetAt(outer.end);
}

/** Checks that the texts of lists have one line without invisible characters. */
function expectSeen(...texts: readonly string[]): void {
  expect(texts.map(printable)).toEqual(texts);
}

function expectOutline(document: TextDocument, symbols: readonly DocumentSymbol[], around?: Range): void {
  for (const { name, detail = "", range, selectionRange, children = [] } of symbols) {
    expectSeen(name, detail);
    expect(name.trim()).not.toBe("");
    expect(isInside(document, selectionRange, range), name).toBe(true);
    expect(around === undefined || isInside(document, range, around), name).toBe(true);
    expectOutline(document, children, range);
  }
}

/** The addresses that links may have: pages on known hosts, without anything that must be escaped. */
const KNOWN_PAGE =
  /^https:\/\/(?:(?:[a-z]+-[a-z-]+-\d\.)?console\.aws\.amazon\.com|hub\.docker\.com|gallery\.ecr\.aws)\/[^\s"'<>\\`{}|^]*$/;

async function expectSoundFile(document: TextDocument): Promise<void> {
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  const mistakes = mistakesIn(document.getText());
  const hints = (await ask<InlayHint[]>("textDocument/inlayHint", { range })) ?? [];
  const offsets = hints.map(({ position }) => document.offsetAt(position));
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  for (const { label, textEdits = [] } of hints) {
    const after = mistakesIn(TextDocument.applyEdits(document, textEdits));
    expect(after, JSON.stringify(label)).toBeLessThanOrEqual(mistakes);
  }
  const symbols = (await ask<DocumentSymbol[]>("textDocument/documentSymbol")) ?? [];
  expectOutline(document, symbols);
  const links = (await ask<DocumentLink[]>("textDocument/documentLink")) ?? [];
  for (const { target } of links) expect(target).toMatch(KNOWN_PAGE);
  const lenses = (await ask<CodeLens[]>("textDocument/codeLens")) ?? [];
  for (const { command } of lenses) expect(command?.title).toMatch(/^[\w ,]+$/);
  const found = (await ask<SymbolInformation[]>("workspace/symbol", { query: "" })) ?? [];
  for (const { name, containerName = "" } of found) expectSeen(name, containerName);
  expectRangesIn(document, [hints, symbols, links, lenses, found]);
  expectRangesIn(document, await ask("textDocument/foldingRange"));
  const report = await client.pull(URI);
  expectRangesIn(document, report);
  expectSeen(...(report.kind === "full" ? report.items.map(({ message }) => String(message)) : []));
  const actions = (await ask<CodeAction[]>("textDocument/codeAction", { range, context: { diagnostics: [] } })) ?? [];
  expectSeen(...actions.map(({ title }) => title));
  for (const request of ["summary", "assists", "diagram"]) {
    expectRangesIn(document, await ask(`ecsTaskDefinition/${request}`));
  }
}

async function expectSoundPlace(document: TextDocument, offset: number): Promise<void> {
  const text = document.getText();
  const position = document.positionAt(offset);
  const answers = await Promise.all([
    ask("textDocument/hover", { position }),
    ask("ecsTaskDefinition/hover", { position }),
    ask("textDocument/definition", { position }),
    ask("textDocument/references", { position, context: { includeDeclaration: true } }),
    ask("textDocument/documentHighlight", { position }),
  ]);
  expectRangesIn(document, answers);
  for (const answer of answers.slice(0, 2)) expectSeen(...linesIn(answer));
  const [selection] = (await ask<SelectionRange[]>("textDocument/selectionRange", { positions: [position] })) ?? [];
  for (let step = selection; step?.parent !== undefined; step = step.parent) {
    expect(isInside(document, step.range, step.parent.range)).toBe(true);
  }
  for (const item of (await ask<CompletionItem[]>("textDocument/completion", { position })) ?? []) {
    expect(item.label).not.toBe("");
    expectSeen(item.label, item.detail ?? "", ...linesIn(item.documentation));
    if (!TextEdit.is(item.textEdit)) throw new Error(`${item.label} says not where it goes`);
    if (mistakesIn(text) > 0) continue;
    const after = TextDocument.applyEdits(document, [item.textEdit, ...(item.additionalTextEdits ?? [])]);
    expect(mistakesIn(after), `${item.label} at ${offset}`).toBe(0);
  }
  for (const newName of ["fresh", '"']) {
    const edit = await ask<WorkspaceEdit>("textDocument/rename", { position, newName });
    if (edit !== undefined) expect(mistakesIn(applied(text, URI, edit))).toBeLessThanOrEqual(mistakesIn(text));
  }
}

describe("every request has a sound answer", () => {
  test.each(HOSTILE_DOCUMENTS)("in a file with %s", async (_, text) => {
    const document = await open(text);
    await expectSoundFile(document);
    // The step is a prime, so that the cursor is at keys, in values and between them.
    const step = Math.max(1, Math.floor(text.length / 37));
    for (let offset = 0; offset <= text.length; offset += step) await expectSoundPlace(document, offset);
    expect(client.logged.all).toEqual([]);
  });

  test("while a file is being typed, and its changes overtake the requests", async () => {
    const [, text] = HOSTILE_DOCUMENTS[0] ?? ["", ""];
    await open("");
    const answers: Promise<unknown>[] = [];
    for (let end = 1; end <= text.length; end += 7) {
      await client.change(URI, end + 1, text.slice(0, end));
      // Where the cursor is now, where it will be, and an invalid position.
      for (const character of [end, text.length, -1]) {
        const position = { line: character < 0 ? -1 : 0, character };
        answers.push(
          ask("textDocument/completion", { position }),
          ask("textDocument/rename", { position, newName: "x" }),
        );
      }
      const range = { start: { line: 9e9, character: 9e9 }, end: { line: -5, character: 0 } };
      answers.push(ask("textDocument/inlayHint", { range }), ask("ecsTaskDefinition/diagram"));
    }
    await Promise.all(answers);
    expect(client.logged.all).toEqual([]);
  });

  test.each([3, "yes", null, [], { codeLens: 3, inlayHints: "yes", rules: "off", files: { include: 5 } }])(
    "under the settings %j",
    async (settings) => {
      await expectSoundFile(await open(HOSTILE_DOCUMENTS[0]?.[1] ?? "", settings));
      expect(client.logged.all).toEqual([]);
    },
  );
});

describe("absurdly large documents are answered", () => {
  const cursor = (document: TextDocument) => document.positionAt(document.getText().length);

  test.each([
    ["brackets", endingWith("[".repeat(200_000))],
    ["braces", endingWith('{"a":'.repeat(40_000))],
    ["brackets that close nothing", endingWith(`${"[".repeat(100_000)}${"}".repeat(100_000)}`)],
    ["members", endingWith(`{${Array.from({ length: 130_000 }, (_, at) => `"k${at}": 1`).join()}}\n}`)],
  ])("%s", async (_, text) => {
    const document = await open(text);
    const position = cursor(document);
    await ask("textDocument/diagnostic");
    await ask("textDocument/completion", { position });
    const selections = await ask<SelectionRange[]>("textDocument/selectionRange", { positions: [position] });
    expectRangesIn(document, selections?.[0]?.range);
    const outline = (await ask<DocumentSymbol[]>("textDocument/documentSymbol")) ?? [];
    expect(outline[0]?.children?.some(({ children = [] }) => children.length > 5000)).toBe(false);
    expect(client.logged.all).toEqual([]);
  });
});
