import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, type Diagnosis } from "../../server/src/core/judging/analyze";
import { fixAll, safeFixOf } from "../../server/src/core/judging/fix-all";
import { pointerAt } from "../../server/src/core/document/pointer";
import { expectFile } from "../harness/expected-file";

/**
 * Small definitions made after public reports and real files. Each represents a kind of mistake or repair that has its
 * cases in the rules. Here they are tested with all rules together and with `--fix`.
 */
const FOLDER = import.meta.dirname;
const EXPECTED = join(FOLDER, "expected.txt");

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const options = { insist: true } as const;

function textOf(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

/** The offered fixes, best first. `*` marks the one that is made unasked. */
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

test("the findings in the reports, and their repairs, were reviewed", () => {
  expectFile(EXPECTED, files.map(told).join("\n"));
});

describe("--fix", () => {
  test.each(files)("causes no error in %s, and a second run changes nothing", (file) => {
    const text = textOf(file);
    const fixed = fixAll(text, options, { removals: true }).text;
    const errors = (of: string): number =>
      analyze(of, options).findings.filter(({ severity }) => severity === "error").length;
    expect(errors(fixed)).toBeLessThanOrEqual(errors(text));
    expect(fixAll(fixed, options, { removals: true }).text).toBe(fixed);
  });
});
