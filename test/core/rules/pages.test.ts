import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/core/judging/analyze";
import { rules } from "../../../server/src/core/rules";
import { onlyRule } from "../../harness/cases";
import { ruleFile } from "../../harness/rule-files";

/** Members of every task or container that the examples of other pages leave out, to be short. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "container-memory-missing",
  "task-size-missing",
  "container-definitions-empty",
  "container-name-missing",
]);

interface Example {
  readonly verdict: string;
  readonly text: string;
}

/** The examples of a page: each block of JSON with the first word of the line before it. */
function examplesOf(page: string): readonly Example[] {
  const blocks = page.matchAll(/^(Wrong|Right)\b([^\n]*)\n\n```jsonc?\n([\s\S]*?)```/gm);
  return [...blocks].map(([, verdict = "", rest = "", text = ""]) => {
    const count = Number(/(\d+) or more of these/.exec(rest)?.[1] ?? 1);
    const length = Number(/longer than (\d+) characters/.exec(rest)?.[1] ?? 0);
    return {
      verdict,
      text: text
        .replace("LONG-VALUE", "x".repeat(length))
        .replace(/\{ "containerPort": (\d+), "hostPort": (\d+) \}/, (mapping) => repeated(mapping, count)),
    };
  });
}

/** The mapping repeated, each time with another port. */
function repeated(mapping: string, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    mapping.replace(/(?<="hostPort": )\d+/, (port) => String(Number(port) + index)),
  ).join(", ");
}

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))("the page of %s", (id, rule) => {
  const examples = examplesOf(readFileSync(ruleFile(id, "README.md"), "utf8"));

  test("shows a wrong and a right example", () => {
    expect(examples.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(["Wrong", "Right"]));
  });

  test.each(examples)("is true: $verdict", ({ verdict, text }) => {
    const { findings, tree } = analyze(text, onlyRule(rule));
    expect(tree.problems).toEqual([]);
    if (verdict === "Wrong") expect(findings.length).toBeGreaterThan(0);
    else expect(findings).toEqual([]);
  });

  test.each(examples.filter(({ verdict }) => verdict === "Right"))("$verdict has no error of any rule", ({ text }) => {
    const { findings } = analyze(text, { insist: true });
    const errors = findings.filter(({ severity, rule }) => severity === "error" && !LEFT_OUT.has(rule.id));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});
