import { expect, test } from "vitest";
import { analyze } from "../../../server/src/core/analyze";
import type { FieldType } from "../../../server/src/core/spec/field-spec";
import { ROOT_STRUCTURE } from "../../../server/src/core/spec/generated/structures";
import { fieldsOf } from "../../../server/src/core/spec/structure";

/** So long that what takes quadratic time takes minutes; a linear reader needs a second or two. */
const LONG = 400_000;

/** A value of a type in which every text is the one given but for those that ECS lists, and every member is set. */
function filled(type: FieldType, text: string): unknown {
  if (type.kind === "string") return type.values?.[0] ?? text;
  if (type.kind === "list") return [filled(type.of, text)];
  if (type.kind === "map") return { [text]: filled(type.of, text) };
  if (type.kind !== "structure") return type.kind === "integer" ? 1 : true;
  return Object.fromEntries(fieldsOf(type.name).map(({ name, type: own }) => [name, filled(own, text)]));
}

/** Long runs that end otherwise than they go on, over which an expression with two greedy parts stumbles. */
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
