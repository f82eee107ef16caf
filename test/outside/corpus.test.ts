import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mayBeTaskDefinition } from "@ecs-task-definitions/shared/documents";
import { describe, expect, test } from "vitest";
import { pointerAt } from "../../server/src/core/document/pointer";
import { analyze } from "../../server/src/core/judging/analyze";
import { syntaxFindings } from "../../server/src/core/judging/syntax-findings";
import { corpusFiles, hasCorpus } from "../harness/corpus";

/**
 * The reviewed findings in real files: a line for each finding, with file, rule, severity and pointer, without content.
 * An error or a warning needs a verdict in the last column; hints and information are only counted.
 */
const BASELINE = join(import.meta.dirname, "corpus-baseline.tsv");

interface Row {
  readonly key: string;
  readonly severity: string;
  readonly verdict: string;
}

function rowsOf(path: string, text: string): readonly Row[] {
  const { findings, failures, tree, tasks } = analyze(text);
  const [task] = tasks;
  if (failures.length > 0) throw new Error(`${path}: the rule ${failures[0]?.rule} broke down`);
  // One line is enough to show that a file is not JSON.
  const syntax = task === undefined ? [] : syntaxFindings(tree).slice(0, 1);
  return [...syntax, ...findings].map(({ rule, severity, range }) => ({
    key: [path, rule.id, severity, pointerAt(tree, range)].join("\t"),
    severity,
    verdict: "",
  }));
}

function readBaseline(): ReadonlyMap<string, string> {
  if (!existsSync(BASELINE)) return new Map();
  const lines = readFileSync(BASELINE, "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "");
  return new Map(lines.map((line) => [line.split("\t").slice(0, 4).join("\t"), line.split("\t")[4] ?? ""]));
}

describe.skipIf(!hasCorpus)("real files", () => {
  test("their findings were reviewed", () => {
    const rows = corpusFiles("taskdefs").flatMap(({ path, text }) => rowsOf(path, text));
    const reviewed = readBaseline();
    const lines = rows.map(({ key, severity }) => {
      const verdict = reviewed.get(key) ?? (severity === "error" || severity === "warning" ? "" : "-");
      return `${key}\t${verdict}`;
    });
    const actual = `${["file", "rule", "severity", "pointer", "verdict"].join("\t")}\n${lines.join("\n")}\n`;
    if (process.env["UPDATE"] === "1") writeFileSync(BASELINE, actual);
    else expect(actual).toBe(readFileSync(BASELINE, "utf8"));
    expect(
      lines.filter((line) => line.endsWith("\t")),
      "every error and warning has a verdict",
    ).toEqual([]);
  });

  test("a task definition that parses is recognised", () => {
    const missed = corpusFiles("taskdefs").filter(({ text }) => {
      const { tree, tasks } = analyze(text);
      const [task] = tasks;
      return (
        tree.problems.length === 0 && tree.root !== undefined && (task === undefined || !mayBeTaskDefinition(text))
      );
    });
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  test("nothing else is taken for a task definition", () => {
    const taken = corpusFiles("negatives").filter(
      ({ text }) => mayBeTaskDefinition(text) && analyze(text).tasks[0] !== undefined,
    );
    expect(taken.map(({ path }) => path)).toEqual([]);
  });
});
