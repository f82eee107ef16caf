import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../../../server/src/core/judging/analyze";
import { concerned, concernsOf } from "../../../server/src/core/judging/concerns";
import { rules } from "../../../server/src/core/rules";
import { taskDefinitionText } from "../../harness/arbitrary";
import { describeOutputText } from "../../harness/arbitrary-described";
import { readCases } from "../../harness/cases";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { caseFile } from "../../harness/rule-files";

const judged = rules.filter(({ meta }) => meta.concerns !== undefined);

const concernedAmong = concerned(judged);

/** The rules that find something in a text but would not be asked. */
function forgotten(text: string): readonly string[] {
  const [task] = read(text, { insist: true }).tasks;
  if (task === undefined) return [];
  const asked = new Set(concernedAmong(task));
  const silent = judged.filter((rule) => !asked.has(rule) && (task.kind === "task" || rule.meta.daemons));
  return silent.filter((rule) => [...rule.check(task)].length > 0).map(({ meta }) => meta.id);
}

describe("no rule with a finding is forgotten", () => {
  test("on the cases of all rules", () => {
    let count = 0;
    for (const { meta } of rules) {
      for (const { title, text } of readCases(caseFile(meta.id))) {
        count += 1;
        expect(forgotten(text), `${meta.id}: ${title}`).toEqual([]);
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  test.skipIf(!hasCorpus)("on real files", () => {
    for (const { path, text } of corpusFiles("taskdefs")) expect(forgotten(text), path).toEqual([]);
  });

  test("on generated task definitions and on the output of describe-task-definition", () => {
    fc.assert(
      fc.property(fc.oneof(taskDefinitionText, describeOutputText), (text) => {
        expect(forgotten(text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

test.each(judged.map(({ meta }) => [meta.id, meta.concerns ?? []] as const))(
  "%s names nothing that its cases never have",
  (id, concerns) => {
    const present = new Set<string>();
    const texts = readCases(caseFile(id)).map(({ text }) => text);
    for (const text of texts) {
      const [task] = read(text, { insist: true }).tasks;
      for (const each of task === undefined ? [] : concernsOf(task)) present.add(each);
    }
    const isPresent = (concern: (typeof concerns)[number]): boolean =>
      [concern]
        .flat()
        .every((name) => (name instanceof RegExp ? texts.some((text) => name.test(text)) : present.has(name)));
    expect(concerns.filter((each) => !isPresent(each))).toEqual([]);
  },
);
