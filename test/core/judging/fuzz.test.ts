import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointerAt } from "../../../server/src/core/document/pointer";
import { analyze } from "../../../server/src/core/judging/analyze";
import { fixAll, safeFixOf } from "../../../server/src/core/judging/fix-all";
import { syntaxFindings } from "../../../server/src/core/judging/syntax-findings";
import { applyEdits } from "../../../server/src/core/text/text";
import { damagedText, taskDefinitionText } from "../../harness/arbitrary";
import { changesOnlyQuotes, errorCounts } from "../../harness/fix-harm";

/** Analyses a text and checks what every caller relies on. */
function checkText(text: string): void {
  const analysis = analyze(text, { insist: true });
  expect(analysis.failures).toEqual([]);
  for (const { range, related, fixes, message } of [...analysis.findings, ...syntaxFindings(analysis.tree)]) {
    for (const place of [range, ...(related ?? []).map((other) => other.range)]) {
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeGreaterThanOrEqual(place.start);
      expect(place.end).toBeLessThanOrEqual(Math.max(1, text.length));
      expect(pointerAt(analysis.tree, place)).toMatch(/^(\/|$)/);
    }
    expect(message).toMatch(/^\S.*\S\.$/);
    for (const fix of fixes ?? []) applyEdits(text, fix.edits());
  }
}

describe("the engine", () => {
  test("reads any text without an error", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), checkText), { numRuns: 500 });
  });

  test("reads any JSON without an error", () => {
    fc.assert(fc.property(fc.json(), checkText), { numRuns: 300 });
  });

  test("reads keys without letters without an error", () => {
    checkText(`{ "containerDefinitions": [{ "name": "a", "dockerLabels": { "": [], " ": {} }, "": 5 }] }`);
  });

  test("reads damaged task definitions without an error", () => {
    fc.assert(fc.property(damagedText, checkText), { numRuns: 2000 });
  });

  test("reads the beginnings of a task definition, as it is typed", () => {
    fc.assert(
      fc.property(taskDefinitionText, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (text, ends) => {
        for (const end of ends) checkText(text.slice(0, end % (text.length + 1)));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a safe fix", () => {
  test("removes its finding and adds no error", () => {
    fc.assert(
      fc.property(taskDefinitionText, (text) => {
        const before = analyze(text, { insist: true });
        const errors = errorCounts(text);
        for (const finding of before.findings) {
          const fix = safeFixOf(finding);
          if (fix === undefined) continue;
          const result = applyEdits(text, fix.edits());
          const same = (id: string, findings: readonly { readonly rule: { readonly id: string } }[]): number =>
            findings.filter(({ rule }) => rule.id === id).length;
          const after = analyze(result, { insist: true });
          expect(same(finding.rule.id, after.findings), `${fix.title}: ${finding.message}`).toBeLessThan(
            same(finding.rule.id, before.findings),
          );
          if (changesOnlyQuotes(finding.rule.id, String(fix.title))) continue;
          for (const [rule, count] of errorCounts(result)) {
            expect(count, `${rule} after ${fix.title}: ${finding.message}\n${result}`).toBeLessThanOrEqual(
              errors.get(rule) ?? 0,
            );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("all of them together leave nothing safe to fix, and a second run does nothing", () => {
    fc.assert(
      fc.property(taskDefinitionText, (text) => {
        const { text: fixed, refused } = fixAll(text, { insist: true }, { removals: true });
        const rest = analyze(fixed, { insist: true }).findings.filter(
          (finding) => safeFixOf(finding) !== undefined && !refused.includes(finding.rule.id),
        );
        expect(rest.map(({ message }) => message)).toEqual([]);
        expect(fixAll(fixed, { insist: true }, { removals: true }).repaired).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
