import { describe, expect, test } from "vitest";
import { parse } from "../../../server/src/core/document/json/parse";
import { isWhole } from "../../../server/src/core/document/whole";
import { fixAll, safeFixOf } from "../../../server/src/core/judging/fix-all";
import { rules } from "../../../server/src/core/rules";
import { expectedCases, expectedFixes, findingsOf, onlyRule, readCases } from "../../harness/cases";
import { expectFile } from "../../harness/expected-file";
import { caseFile, ruleFile } from "../../harness/rule-files";

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))("%s", (id, rule) => {
  const cases = readCases(caseFile(id));

  test("finds what its cases say", () => {
    expectFile(ruleFile(id, "cases.jsonc"), expectedCases(cases, rule));
  });

  test("repairs its cases as recorded", () => {
    expectFile(ruleFile(id, "cases.fixed.jsonc"), expectedFixes(cases, rule));
  });

  test.each(cases)("leaves nothing safe to fix: $title", ({ text }) => {
    const fixed = fixAll(text, onlyRule(rule), { removals: true }).text;
    if (!isWhole(parse(text))) {
      expect(fixed).toBe(text);
      return;
    }
    expect(findingsOf(fixed, rule).filter((finding) => safeFixOf(finding) !== undefined)).toEqual([]);
  });

  test("begins its messages like sentences", () => {
    const lowered = cases.flatMap(({ text }) => {
      const beginnings = findingsOf(text, rule).map(({ message }) => message.split(" ", 1)[0] ?? "");
      // Text from the file keeps its spelling, and so does an omitted protocol.
      return beginnings.filter(
        (word) => /^[a-z]/.test(word) && !["tcp", "udp"].includes(word) && !text.includes(`"${word}"`),
      );
    });
    expect(lowered).toEqual([]);
  });

  test("has the cases that every rule needs", () => {
    const found = cases.map(({ text }) => findingsOf(text, rule).length);
    expect(cases.length).toBeGreaterThanOrEqual(5);
    expect(
      found.some((count) => count === 0),
      "a silent neighbour",
    ).toBe(true);
    const once = cases.some(({ title }) => title.includes("once in a task"));
    expect(once || found.some((count) => count >= 2), "two findings in one document").toBe(true);
    expect(
      cases.some(({ text }) => /\$\{|\{\{|<[A-Z]/.test(text)),
      "a placeholder",
    ).toBe(true);
    expect(
      cases.some(({ title }) => /half-typed/.test(title)),
      "a half-typed document",
    ).toBe(true);
    const fixable = cases.some(({ text }) => findingsOf(text, rule).some(({ fixes }) => (fixes ?? []).length > 0));
    expect(fixable, "meta.fixable").toBe(rule.meta.fixable);
  });
});
