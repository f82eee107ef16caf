import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze } from "../server/src/core/analyze";
import { rules } from "../server/src/core/rules";

const FOLDER = join(import.meta.dirname, "../server/src/core/rules");

/** The examples of a page: each block of JSON with the heading word that stands before it. */
function examplesOf(page: string): readonly { readonly verdict: string; readonly text: string }[] {
  const blocks = page.matchAll(/^(Wrong|Right|Accepted|Better)\b[^\n]*\n\n```jsonc?\n([\s\S]*?)```/gm);
  return [...blocks].map(([, verdict = "", text = ""]) => ({ verdict, text }));
}

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))("the page of %s", (id, rule) => {
  const examples = examplesOf(readFileSync(join(FOLDER, id, "README.md"), "utf8"));

  test("shows what is wrong and what is right", () => {
    expect(examples.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(["Wrong", "Right"]));
  });

  test.each(examples)("tells the truth: $verdict", ({ verdict, text }) => {
    const { findings, tree } = analyze(text, { rules: [rule], insist: true });
    expect(tree.problems).toEqual([]);
    if (verdict === "Wrong") expect(findings.length).toBeGreaterThan(0);
    else expect(findings).toEqual([]);
  });

  test.each(examples.filter(({ verdict }) => verdict === "Right"))("$verdict has no error of any rule", ({ text }) => {
    const { findings } = analyze(text, { insist: true });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
