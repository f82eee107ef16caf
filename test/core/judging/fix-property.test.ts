import { expect, test } from "vitest";
import { corpusFiles } from "../../harness/corpus";
import { emptyTrial, tryFixes } from "../../harness/fix-harm";
import { mutatedDocuments } from "../../harness/mutated-documents";
import { caseFiles } from "../../harness/rule-files";

test("no fix that is made unasked causes an error, and none breaks the JSON", () => {
  const real = corpusFiles("taskdefs").map(({ text }) => text);
  const trial = emptyTrial();
  for (const text of mutatedDocuments(100, 20261127, { cases: caseFiles(), real })) tryFixes(text, trial);
  const { "fix all": all, "safe fix": safe } = trial.tried;
  expect(trial.harms.map(({ change, brought, before }) => [change, brought, before])).toEqual([]);
  expect(Math.min(all, safe)).toBeGreaterThan(25);
});
