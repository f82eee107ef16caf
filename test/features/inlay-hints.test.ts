import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/core/judging/analyze";
import { networkingOf } from "../../server/src/core/network/networking";
import type { TaskDefinition } from "../../server/src/core/task/model";
import { applyEdits, type TextRange } from "../../server/src/core/text/text";
import { type Hint, inlayHintsIn } from "../../server/src/features/inlay-hints";
import { expectCarets } from "../harness/carets";
import { corpusFiles, hasCorpus } from "../harness/corpus";
import { MISMATCH, manyMismatches } from "../harness/sample-documents";

function hintsOf(text: string, range: TextRange = { start: 0, end: text.length }): readonly Hint[] {
  const [task] = analyze(text, { rules: [] }).tasks;
  return task === undefined ? [] : inlayHintsIn(task, range);
}

/** The lines of a text with hints, including the hints. */
function shown(text: string): string {
  let marked = text;
  const hints = hintsOf(text);
  for (const { offset, label } of hints.toSorted(
    (a, b) => b.offset - a.offset || hints.indexOf(b) - hints.indexOf(a),
  )) {
    marked = `${marked.slice(0, offset)}⟨${label}⟩${marked.slice(offset)}`;
  }
  return marked
    .split(/\r?\n/)
    .filter((line) => line.includes("⟨"))
    .join("\n");
}

/** The text with everything written that hints offer to write. */
function written(text: string): string {
  return hintsOf(text).reduce((before) => {
    const next = hintsOf(before).find((hint) => hint.edits().length > 0);
    return next === undefined ? before : applyEdits(before, next.edits());
  }, text);
}

test("hints", async () => {
  const cases = await expectCarets("inlay-hints", ({ text }) => shown(text));
  for (const { text, title } of cases) {
    expect(shown(text.replaceAll("\n", "\r\n")), title).toBe(shown(text));
    expect(shown(`\uFEFF${text}`).replace("\uFEFF", ""), title).toBe(shown(text));
  }
});

test("accepting every hint writes it and keeps the formatting of the file", () => {
  const text = `{
  "family": "shop",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "web:1", // pinned
      "portMappings": [{ "containerPort": 80 }]
    }
  ]
}
`;
  expect(written(text)).toBe(`{
  "family": "shop",
  "networkMode": "bridge",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "web:1", // pinned
      "portMappings": [{ "containerPort": 80, "hostPort": 0, "protocol": "tcp" }],
      "essential": true
    }
  ]
}
`);
});

test("only the requested part of a file has hints", () => {
  const text = manyMismatches(10_000).replaceAll(/, "hostPort": \d+/g, "");
  const start = text.indexOf('{ "containerPort": 5000 }');
  const hints = hintsOf(text, { start, end: text.indexOf("\n", start) });
  expect(hints.map(({ label }) => label)).toEqual(["hostPort: 5000", "protocol: tcp"]);
});

test("hints in every prefix of a file are within its text", () => {
  const whole = MISMATCH.replace('"networkMode": "awsvpc",', '"cpu": "256", "memory": "0.5GB",');
  for (let end = 0; end <= whole.length; end += 1) {
    for (const hint of hintsOf(whole.slice(0, end))) {
      expect(hint.offset).toBeLessThanOrEqual(end);
      for (const { range } of hint.edits()) expect(range.end).toBeLessThanOrEqual(end);
    }
  }
});

describe.skipIf(!hasCorpus)("in real files", () => {
  test("writing a hint removes it, and does not change what ECS makes of the network", () => {
    let accepted = 0;
    for (const { path, text } of corpusFiles("taskdefs")) {
      const before = analyze(text, { rules: [] });
      for (const hint of hintsOf(text)) {
        const edits = hint.edits();
        if (edits.length === 0) continue;
        accepted += 1;
        const after = applyEdits(text, edits);
        const { tree, tasks } = analyze(after, { rules: [] });
        const [task] = tasks;
        expect(tree.problems.length, path).toBe(before.tree.problems.length);
        expect(task && networkingOf(task).mode.value, path).toBe(
          before.tasks[0] && networkingOf(before.tasks[0]).mode.value,
        );
        const bound = (of: TaskDefinition | undefined) =>
          of && networkingOf(of).bindings.map(({ hostPort, protocol }) => [hostPort.kind, protocol]);
        expect(bound(task), path).toEqual(bound(before.tasks[0]));
        expect(hintsOf(after).length, path).toBeLessThan(hintsOf(text).length);
      }
    }
    expect(accepted).toBeGreaterThan(100);
  });
});
