import { expect, test } from "vitest";
import type { FieldType } from "../../../server/src/core/facts/field-spec";
import { ROOT_STRUCTURE } from "../../../server/src/core/facts/generated/structures";
import { fieldsOf } from "../../../server/src/core/facts/structure";
import { analyze } from "../../../server/src/core/judging/analyze";

/** So long that quadratic code takes minutes; linear code needs a second or two. */
const LONG = 400_000;

/** A value of a type in which every member is set, and every text that ECS does not list is the given one. */
function filled(type: FieldType, text: string): unknown {
  if (type.kind === "string") return type.values?.[0] ?? text;
  if (type.kind === "list") return [filled(type.of, text)];
  if (type.kind === "map") return { [text]: filled(type.of, text) };
  if (type.kind !== "structure") return type.kind === "integer" ? 1 : true;
  return Object.fromEntries(fieldsOf(type.name).map(({ name, type: own }) => [name, filled(own, text)]));
}

/** Long runs with a different end, over which expressions with two greedy parts backtrack. */
const RUNS = ["0", " ", "-", "/", ":", ".", "_", "a", "a_", "A_", "a/"];

test.each(RUNS)(
  "a value with a long run of %j takes linear time at every place of a task definition",
  (unit) => {
    const run = unit.repeat(LONG / unit.length);
    const text = /^\w/.test(unit) ? `${run}!` : `0${run}!`;
    const source = JSON.stringify(filled({ kind: "structure", name: ROOT_STRUCTURE }, text));
    const { findings, failures } = analyze(source, { insist: true });
    expect(failures).toEqual([]);
    const edits = findings.flatMap(({ fixes }) => (fixes ?? []).flatMap((fix) => fix.edits()));
    expect(edits.filter(({ range }) => range.end > source.length)).toEqual([]);
  },
  60_000,
);
