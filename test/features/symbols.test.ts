import fc from "fast-check";
import { expect, test } from "vitest";
import { getLanguageService } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { analyze } from "../../server/src/core/judging/analyze";
import { type OutlineEntry, outlineOf } from "../../server/src/features/symbols";
import { findSymbols } from "../../server/src/features/workspace-symbols";
import { damagedText, taskDefinitionText } from "../harness/arbitrary";
import { expectCarets } from "../harness/carets";
import { corpusFiles, hasCorpus } from "../harness/corpus";

function outlineIn(text: string): readonly OutlineEntry[] {
  const analysis = analyze(text, { insist: true });
  return analysis.tasks.length === 0 ? [] : outlineOf(analysis);
}

test("the outline lists named things with the important details", async () => {
  await expectCarets("symbols", ({ text }) => {
    const shown = ({ name, detail, children, selectionRange }: OutlineEntry, depth: number): string => {
      const selected = text.slice(selectionRange.start, Math.min(selectionRange.end, selectionRange.start + 30));
      const line = `${"  ".repeat(depth)}${name}${detail === "" ? "" : ` | ${detail}`} | ${selected.split("\n")[0]}`;
      return [line, ...children.map((child) => shown(child, depth + 1))].join("\n");
    };
    return outlineIn(text)
      .map((entry) => shown(entry, 0))
      .join("\n");
  });
});

/** Entries are within their parents, have a name, and select part of themselves. */
function checkEntries(entries: readonly OutlineEntry[], start: number, end: number): void {
  for (const { name, range, selectionRange, children } of entries) {
    expect(name.trim()).not.toBe("");
    expect(range.start >= start && range.end <= end && range.start <= range.end).toBe(true);
    expect(selectionRange.start >= range.start && selectionRange.end <= range.end).toBe(true);
    checkEntries(children, range.start, range.end);
  }
}

test("entries are within their parents in any text", () => {
  const check = (text: string): void => checkEntries(outlineIn(text), 0, text.length);
  fc.assert(fc.property(damagedText, check), { numRuns: 500 });
  for (const { text } of corpusFiles("taskdefs")) check(text);
});

function placesOf(entries: readonly OutlineEntry[]): readonly number[] {
  return entries.flatMap(({ range, children }) => [range.start, ...placesOf(children)]);
}

/** The starts of the entries of the generic JSON service. */
function genericPlaces(text: string): readonly number[] {
  const service = getLanguageService({});
  const document = TextDocument.create("file:///a.json", "jsonc", 0, text);
  const places: number[] = [];
  const visit = (symbols: ReturnType<typeof service.findDocumentSymbols2>): void => {
    for (const { range, children } of symbols) {
      places.push(document.offsetAt(range.start));
      visit(children ?? []);
    }
  };
  visit(service.findDocumentSymbols2(document, service.parseJSONDocument(document)));
  return places;
}

test("the outline has everything that the generic JSON outline has", () => {
  fc.assert(
    fc.property(taskDefinitionText, (text) => {
      const [root = 0, ...places] = placesOf(outlineIn(text));
      if (text.startsWith("\uFEFF")) return;
      expect(root).toBe(0);
      expect([...places].sort((a, b) => a - b)).toEqual([...genericPlaces(text)].sort((a, b) => a - b));
    }),
    { numRuns: 200 },
  );
});

test("a file of a hundred thousand brackets has an outline", () => {
  const text = `{ "containerDefinitions": ${"[".repeat(1000)}${"]".repeat(1000)} }`;
  expect(placesOf(outlineIn(text)).length).toBeGreaterThan(50);
  expect(outlineIn(`{ "containerDefinitions": ${"[".repeat(100_000)}`).length).toBeLessThan(2);
});

test.each([
  ["", ["family shop", "container web in shop", "container web-worker in shop"]],
  ["wk", ["container web-worker in shop"]],
  ["SHOP", ["family shop"]],
  ["we b", ["container web in shop", "container web-worker in shop"]],
  ["bew", []],
])("a search for %j finds %j", (query, expected) => {
  const text = `{ "family": "shop", "containerDefinitions": [
    { "name": "web", "image": "a" }, { "name": "web-worker", "image": "b" }, { "name": "\${X}", "image": "c" }, { "name": "", "image": "d" }
  ] }`;
  const [task] = analyze(text).tasks;
  const found = task === undefined ? [] : findSymbols(task, query);
  expect(
    found.map(({ what, name, family }) => `${what} ${name}${family === undefined ? "" : ` in ${family}`}`),
  ).toEqual(expected);
});

test.skipIf(!hasCorpus)("real files have an outline", () => {
  const without = corpusFiles("taskdefs").filter(
    ({ text }) => analyze(text).tasks[0] !== undefined && outlineIn(text).length === 0,
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});
