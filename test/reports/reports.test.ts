import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, type Diagnosis } from "../../server/src/core/analyze";
import { fixAll, safeFixOf } from "../../server/src/core/fix-all";
import { pointerAt } from "../../server/src/core/syntax/pointer";
import { expectFile } from "../harness/expected-file";

/**
 * Small definitions made after public reports and real files. Each stands for a kind of mistake or of repair, which has
 * its cases in the rules; here is what all rules together say of it, and what `--fix` makes of it.
 */
const FOLDER = import.meta.dirname;
const EXPECTED = join(FOLDER, "expected.txt");

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const options = { insist: true } as const;

function textOf(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

/** The fixes on offer, best first; `*` marks the one that is made unasked. */
function offersOf(finding: Diagnosis): string {
  const safe = safeFixOf(finding);
  return (finding.fixes ?? []).map((fix) => `\n    ${fix === safe ? "* " : "- "}${fix.title}`).join("");
}

function told(file: string): string {
  const text = textOf(file);
  const { tree, findings } = analyze(text, options);
  const fixed = fixAll(text, options, { removals: true }).text;
  const lines = findings
    .filter(({ severity }) => severity !== "hint")
    .map((finding) => {
      const { severity, rule, range, message } = finding;
      return `  ${severity} ${rule.id} ${pointerAt(tree, range)}: ${message}${offersOf(finding)}`;
    });
  const after = fixed === text ? "" : `\n  --fix:\n${fixed.trimEnd().replaceAll(/^/gm, "  | ")}`;
  return `${basename(file, ".json")}\n${lines.join("\n") || "  nothing"}${after}\n`;
}

test("what is said of the reports, and what becomes of them, was reviewed", () => {
  expectFile(EXPECTED, files.map(told).join("\n"));
});

describe("--fix", () => {
  test.each(files)("brings no error to %s, and a second run changes nothing", (file) => {
    const text = textOf(file);
    const fixed = fixAll(text, options, { removals: true }).text;
    const errors = (of: string): number =>
      analyze(of, options).findings.filter(({ severity }) => severity === "error").length;
    expect(errors(fixed)).toBeLessThanOrEqual(errors(text));
    expect(fixAll(fixed, options, { removals: true }).text).toBe(fixed);
  });
});
