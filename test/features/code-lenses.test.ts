import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/core/judging/analyze";
import { codeLensesOf, type Lens } from "../../server/src/features/code-lenses";
import { expectCarets } from "../harness/carets";
import { corpusFiles, hasCorpus } from "../harness/corpus";
import { MISMATCH, manyMismatches } from "../harness/sample-documents";

function lensesOf(text: string): readonly Lens[] {
  const [task] = analyze(text, { rules: [] }).tasks;
  return task === undefined ? [] : codeLensesOf(task);
}

function shown(text: string): string {
  return lensesOf(text)
    .map(({ range, title, references }) => {
      const places = references.map(({ start, end }) => text.slice(start, end));
      return [`${text.slice(range.start, range.end)}: ${title}`, ...places].join(" · ");
    })
    .join("\n");
}

test("lenses", async () => {
  const cases = await expectCarets("code-lenses", ({ text }) => shown(text));
  for (const { text, title } of cases) {
    expect(shown(text.replaceAll("\n", "\r\n")), title).toBe(shown(text));
    expect(shown(`\uFEFF${text}`), title).toBe(shown(text));
  }
});

test("lenses in every prefix of a file are within its text", () => {
  for (let end = 0; end <= MISMATCH.length; end += 1) {
    for (const { range } of lensesOf(MISMATCH.slice(0, end))) expect(range.end).toBeLessThanOrEqual(end);
  }
});

test("10,000 mappings are counted", () => {
  expect(lensesOf(manyMismatches(10_000).replaceAll(/, "hostPort": \d+/g, "")).map(({ title }) => title)).toEqual([
    "10000 ports, any number of copies per instance",
  ]);
});

describe.skipIf(!hasCorpus)("in real files", () => {
  test("each count matches its list, and the listed values are quoted names, or hosts in texts", () => {
    let counted = 0;
    for (const { path, text } of corpusFiles("taskdefs")) {
      for (const { title, references } of lensesOf(text)) {
        if (references.length === 0) continue;
        counted += 1;
        expect(title, path).toBe(`referenced by ${references.length}`);
        for (const { start, end } of references) expect(text.slice(start, end), path).toMatch(/^".+"$|^[\w-]+$/);
      }
    }
    expect(counted).toBeGreaterThan(50);
  });
});
