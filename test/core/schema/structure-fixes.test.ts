import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/core/judging/analyze";
import { applyEdits } from "../../../server/src/core/text/text";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { lines } from "../../harness/edited";

/** The text after the first fix whose title starts with the given words. */
function fixed(text: string, title: string): string {
  const fix = analyze(text, { insist: true })
    .findings.flatMap(({ fixes }) => fixes ?? [])
    .find((each) => String(each.title).startsWith(title));
  if (fix === undefined) throw new Error(`there is no fix "${title}"`);
  return applyEdits(text, fix.edits());
}

describe("a move", () => {
  test("moves the lines with their comments, indented for their new place", () => {
    const before = lines(
      "{",
      '    "family": "a",',
      '    "containerDefinitions": [',
      "        {",
      '            "name": "web",',
      '            "runtimePlatform": {',
      "                // the cheap ones",
      '                "cpuArchitecture": "ARM64"',
      "            },",
      '            "image": "nginx"',
      "        }",
      "    ]",
      "}",
    );
    const after = lines(
      "{",
      '    "family": "a",',
      '    "containerDefinitions": [',
      "        {",
      '            "name": "web",',
      '            "image": "nginx"',
      "        }",
      "    ],",
      '    "runtimePlatform": {',
      "        // the cheap ones",
      '        "cpuArchitecture": "ARM64"',
      "    }",
      "}",
    );
    expect(fixed(before, "Move runtimePlatform")).toBe(after);
    expect(fixed(before.replaceAll("\n", "\r\n"), "Move runtimePlatform")).toBe(after.replaceAll("\n", "\r\n"));
  });

  test("moves a repeated key once, with the value that counts", () => {
    const text = '{ "family": "a", "containerDefinitions": [{ "pidMode": "host", "pidMode": "task", "name": "b" }] }';
    expect(fixed(text, "Move pidMode")).toBe(
      '{ "family": "a", "containerDefinitions": [{ "name": "b" }], "pidMode": "task" }',
    );
  });
});

describe("unwrapping", () => {
  test("keeps line ends, tabs and comments, and moves tags in", () => {
    const before = lines(
      "{",
      '\t"taskDefinition": {',
      '\t\t"family": "a", // the shop',
      '\t\t"containerDefinitions": []',
      "\t},",
      '\t"tags": [{ "key": "a", "value": "b" }]',
      "}",
      "",
    );
    const after = lines(
      "{",
      '\t"family": "a", // the shop',
      '\t"containerDefinitions": [],',
      '\t"tags": [{ "key": "a", "value": "b" }]',
      "}",
      "",
    );
    expect(fixed(before, "Unwrap")).toBe(after);
    expect(fixed(before.replaceAll("\n", "\r\n"), "Unwrap")).toBe(after.replaceAll("\n", "\r\n"));
  });
});

describe("a property that is misspelt or misplaced is not taken for a missing one", () => {
  test.each([
    `"networkmode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [{ "name": "a", "image": "b" }]`,
    `"requiresCompatibilities": ["FARGATE"], "containerDefinitions": [{ "name": "a", "image": "b", "networkMode": "awsvpc" }]`,
    `"networkMode": "awsvpc", "containerDefinitions": [{ "name": "a", "image": "b", "portMappings": [{ "containerport": 80 }] }]`,
  ])("%s", (members) => {
    const { findings } = analyze(`{ "family": "a", ${members} }`);
    const about = findings.filter(({ rule }) => ["network", "schema"].includes(rule.category));
    expect(about.map(({ rule }) => rule.id)).toEqual(["property-unknown"]);
  });
});

describe("every fix of the structure", () => {
  test.skipIf(!hasCorpus)("leaves real files readable, and removes its finding", () => {
    for (const { path, text } of corpusFiles("taskdefs")) {
      const before = analyze(text);
      if (before.tree.problems.length > 0) continue;
      for (const { rule, message, fixes } of before.findings.filter((finding) => finding.rule.category === "schema")) {
        for (const fix of fixes ?? []) {
          const after = analyze(applyEdits(text, fix.edits()), { insist: true });
          expect(after.tree.problems, `${path}: ${fix.title}`).toEqual([]);
          // A property with a corrected name may get new findings about its value, but the original finding is gone.
          const count = (findings: typeof before.findings): number =>
            findings.filter((finding) => finding.rule.id === rule.id && finding.message === message).length;
          expect(count(after.findings), `${path}: ${fix.title}`).toBeLessThan(count(before.findings));
        }
      }
    }
  });
});
