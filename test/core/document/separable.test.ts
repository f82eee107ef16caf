import fc from "fast-check";
import { expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import { separable } from "../../../server/src/core/document/document";
import { parse } from "../../../server/src/core/document/json/parse";
import { analyze } from "../../../server/src/core/judging/analyze";
import { fixAll } from "../../../server/src/core/judging/fix-all";
import { namesOf } from "../../../server/src/core/task/references/names";
import { applyEdits, type TextEdit } from "../../../server/src/core/text/text";
import { renameAt } from "../../../server/src/features/rename";
import { lineEdits } from "../../../server/src/lsp/convert";
import { describeOutputText } from "../../harness/arbitrary-described";
import { corpusFiles } from "../../harness/corpus";
import { editsIn, having, type Step, without } from "../../harness/edited";
import { mutatedDocuments } from "../../harness/mutated-documents";
import { chance } from "../../harness/mutations";
import { caseFiles } from "../../harness/rule-files";
import { isStrictJson } from "../../harness/strict-json";

/** For each separate edit, the old and the new text, in text order. */
function parts(text: string, ...steps: readonly Step[]): readonly string[] {
  const tree = parse(text);
  const edits = editsIn(tree, steps);
  return separable(tree, edits).map(({ range, newText }) => `${text.slice(range.start, range.end)} > ${newText}`);
}

test("edits that only together keep the text valid JSON are one edit", () => {
  expect(parts('{ "name": "a", "port": 80 }', without("port"))).toEqual([', "port": 80 > ']);
  expect(parts('{ "name": "a", "port": 80 }', without("port"), having("b", "app"))).toEqual([
    ' "port": 80 >  "app": "b"',
  ]);
  expect(parts('{\n  "name": "a" // why\n}', having(80, "port"))).toEqual([' // why > , // why\n  "port": 80']);
});

test("independent edits stay separate", () => {
  const text = '{ "name": "a", "port": 80, "range": [1, 2, 3], "app": { "name": "b", "host": "c" } }';
  expect(parts(text, without("port"), without("range", 2), without("app", "host"), having("x", "name"))).toEqual([
    '"a" > "x"',
    '"port": 80,  > ',
    ", 3 > ",
    ', "host": "c" > ',
  ]);
  expect(parts(text, without("name"), without("port"))).toEqual(['"name": "a", "port": 80,  > ']);
  const between = '{ "name": "a", "app": 1 }';
  expect(parts(between, having(80, "port"), having(90, "host"))).toEqual([' >  "port": 80,', ' >  "host": 90,']);
});

test("an edit that removes one bracket also removes the other", () => {
  const text = '{ "a": { "b": 1 } }';
  const edits = [
    { range: { start: 0, end: 7 }, newText: "" },
    { range: { start: 14, end: 15 }, newText: "2" },
    { range: { start: 17, end: 19 }, newText: "" },
  ];
  expect(separable(parse(text), edits)).toEqual([{ range: { start: 0, end: 19 }, newText: '{ "b": 2 }' }]);
});

/** The sets of edits that the server can offer for a text, by name. */
function* changesOf(text: string): Iterable<readonly [string, readonly TextEdit[]]> {
  const { findings, tasks } = analyze(text, { insist: true });
  const [task] = tasks;
  for (const { rule, fixes = [] } of findings) {
    for (const fix of fixes) yield [`${rule.id}: ${fix.title}`, fix.edits()];
  }
  for (const assist of task === undefined ? [] : assistsFor(task)) yield [String(assist.title), assist.edits()];
  for (const { name, declarations } of task === undefined ? [] : namesOf(task)) {
    const renaming = renameAt(task as NonNullable<typeof task>, declarations[0]?.range.start ?? 0, `${name}-two`);
    if (!("refusal" in renaming)) yield [`rename ${name}`, renaming.edits];
  }
  yield ["fix all", lineEdits(text, fixAll(text, { insist: true }).text)];
}

/** Whether a text is JSON; comments and trailing commas are allowed unless `strict`. */
function isJson(text: string, strict: boolean): boolean {
  return strict ? isStrictJson(text) : parse(text).problems.length === 0;
}

/** Which edits are ticked: all subsets if there are few edits, some if there are many. */
function subsets(count: number, random: (below: number) => number): readonly (readonly boolean[])[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count <= 6) return Array.from({ length: 2 ** count }, (_, bits) => all.map((at) => ((bits >> at) & 1) === 1));
  const single = all.slice(0, 20).flatMap((one) => [all.map((at) => at === one), all.map((at) => at !== one)]);
  return [...single, ...Array.from({ length: 20 }, () => all.map(() => random(2) === 1))];
}

test("JSON stays valid, whatever is unticked", () => {
  const real = corpusFiles("taskdefs").map(({ text }) => text);
  const described = fc.sample(describeOutputText, { numRuns: 6, seed: 9 });
  const random = chance(9);
  let split = 0;
  const broken: string[] = [];
  for (const text of [...mutatedDocuments(45, 9, { cases: caseFiles(), real }), ...described]) {
    const tree = parse(text);
    const strict = isJson(text, true);
    for (const [name, edits] of changesOf(text)) {
      const apart = separable(tree, edits);
      expect(applyEdits(text, apart), name).toBe(applyEdits(text, edits));
      if (tree.problems.length > 0) continue;
      if (apart.length > 1) split += 1;
      for (const ticked of subsets(apart.length, random)) {
        const some = apart.filter((_, index) => ticked[index]);
        const result = applyEdits(text, some);
        if (!isJson(result, strict)) broken.push(`${name}: ${JSON.stringify(some)}\n${text}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(split).toBeGreaterThan(15);
});
