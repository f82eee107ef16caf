import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deviationsOf } from "../../../server/src/core/deviations/structure";
import type { FieldType } from "../../../server/src/core/facts/field-spec";
import { DAEMON_ONLY, KINDS, SERVICE_ONLY, STRUCTURES } from "../../../server/src/core/facts/generated/structures";
import { isRootStructure } from "../../../server/src/core/facts/structure";
import { analyze } from "../../../server/src/core/judging/analyze";
import { rules } from "../../../server/src/core/rules";
import { DOCUMENTATION } from "../../../server/src/features/generated/documentation";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { expectFile } from "../../harness/expected-file";

/** The reviewed parts of the AWS SDK: names and types, no AWS texts. */
const REVIEWED = join(import.meta.dirname, "structure.expected.txt");

const entries = Object.entries(STRUCTURES);

function typeText(type: FieldType): string {
  switch (type.kind) {
    case "structure":
      return type.name;
    case "list":
      return `[${typeText(type.of)}]`;
    case "map":
      return `{${typeText(type.of)}}`;
    default:
      return type.kind === "string" && type.values !== undefined ? type.values.join("|") : type.kind;
  }
}

describe("the table from the AWS SDK", () => {
  test("has the reviewed fields: after an update of the SDK, review each that was added or removed", () => {
    const lines = entries.flatMap(([structure, fields]) =>
      fields.map(({ name, type, required, deprecated }) =>
        [
          `${structure}.${name}`,
          typeText(type),
          ...(required ? ["required"] : []),
          ...(deprecated ? ["deprecated"] : []),
        ].join(" "),
      ),
    );
    const lists = [
      ...Object.entries(KINDS).map(([kind, { describeOnly }]) => `only described (${kind}): ${describeOnly.join(" ")}`),
      `only of services: ${SERVICE_ONLY.join(" ")}`,
      `only of daemons: ${DAEMON_ONLY.join(" ")}`,
    ];
    expectFile(REVIEWED, `${[...lists, ...lines].join("\n")}\n`);
  });

  test("documents every structure and nearly every field, in Markdown", () => {
    const keys = entries.flatMap(([structure, fields]) => [
      structure,
      ...fields.map(({ name }) => `${structure}.${name}`),
    ]);
    expect(keys.filter((key) => (DOCUMENTATION[key] ?? "") === "").filter((key) => !isRootStructure(key))).toEqual([]);
    const tags =
      /<\/?(?:p|a|ul|ol|li|code|note|important|dl|dt|dd|b|i|br)\b[^>]*>|&(?:lt|gt|amp|quot);|[\uE000-\uF8FF]/;
    expect(Object.entries(DOCUMENTATION).filter(([, text]) => tags.test(text))).toEqual([]);
  });

  test.each(["task-definition", "daemon-task-definition"])(
    "makes a JSON Schema %s in which every reference leads somewhere",
    (name) => {
      const text = readFileSync(join(import.meta.dirname, `../../../dist/${name}.schema.json`), "utf8");
      const schema: { definitions: Record<string, unknown>; required: string[]; $schema: string } = JSON.parse(text);
      const references = [...text.matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name = ""]) => name);
      expect(new Set(references)).toEqual(new Set(Object.keys(schema.definitions)));
      expect([schema.$schema, schema.required]).toEqual([
        "http://json-schema.org/draft-07/schema#",
        ["family", "containerDefinitions"],
      ]);
    },
  );
});

describe("every deviation from the structure", () => {
  const structural = rules.filter(({ meta }) => meta.category === "schema");

  test.skipIf(!hasCorpus)("is reported, or covered by another finding", () => {
    const count = (text: string, kind: string, id: string): readonly [number, number] => {
      const { findings, tasks } = analyze(text, { rules: structural });
      const [task] = tasks;
      const deviations = (task === undefined ? [] : deviationsOf(task)).filter((deviation) => deviation.kind === kind);
      return [deviations.length, findings.filter(({ rule }) => rule.id === id).length];
    };
    for (const { path, text } of corpusFiles("taskdefs")) {
      const [types, mismatches] = count(text, "type", "type-mismatch");
      const skeleton = count(text, "type", "skeleton-unfilled")[1] > 0;
      if (skeleton) continue;
      expect(mismatches, path).toBe(types);
      const [nulls, found] = count(text, "null", "null-value");
      expect(found > 0, path).toBe(nulls > 0);
      const [missing, reported] = count(text, "missing", "property-missing");
      const [, unknown] = count(text, "unknown", "property-unknown");
      expect(reported + unknown, path).toBeGreaterThanOrEqual(missing);
    }
  });
});
