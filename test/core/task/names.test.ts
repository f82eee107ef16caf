import { expect, test } from "vitest";
import { analyze } from "../../../server/src/core/judging/analyze";
import { namesOf } from "../../../server/src/core/task/references/names";
import type { TextRange } from "../../../server/src/core/text/text";
import { definitionAt } from "../../../server/src/features/definition";
import { occurrencesAt } from "../../../server/src/features/occurrences";
import { expectCarets } from "../../harness/carets";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { lineAndColumn } from "../../harness/places";
import { taskOf } from "../../harness/task-of";

test("a name leads to its declaration and all its places", async () => {
  await expectCarets("names", ({ text, offset }) => {
    const task = taskOf(text);
    const shown = (range: TextRange): string => `${lineAndColumn(text, range)} ${text.slice(range.start, range.end)}`;
    const definition = definitionAt(task, offset);
    const origin = definition === undefined ? [] : [`from ${shown(definition.origin)}`];
    const targets = definition?.targets.map(({ name }) => `to ${shown(name)}`) ?? [];
    const places = occurrencesAt(task, offset).map(({ range, isDeclaration }) => {
      return `${isDeclaration ? "gives" : "refers"} ${shown(range)}`;
    });
    return [...origin, ...targets, ...places].join("\n");
  });
});

test("each name is listed once, with its declarations and references", () => {
  const text = `{ "volumes": [{ "name": "data" }], "containerDefinitions": [
    { "name": "web", "image": "a", "links": ["db:x"], "mountPoints": [{ "sourceVolume": "data" }], "dependsOn": [{ "containerName": "db" }] },
    { "name": "db", "image": "b", "portMappings": [{ "name": "sql", "containerPort": 5432 }] },
    { "name": "db", "image": "c" }
  ] }`;
  const counts = namesOf(taskOf(text)).map(
    ({ kind, name, declarations, references }) => `${kind} ${name} ${declarations.length} ${references.length}`,
  );
  expect(counts).toEqual(["container web 1 0", "container db 2 2", "volume data 1 1", "port sql 1 0", "alias x 1 0"]);
});

test("the owner of a name is the whole container, volume or port mapping", () => {
  const text = `{ "volumes": [{"name":"v"}], "containerDefinitions": [{"name":"c","image":"i","portMappings":[{"name":"p"}]}] }`;
  const owners = namesOf(taskOf(text)).flatMap(({ declarations }) =>
    declarations.map(({ owner }) => text.slice(owner.start, owner.end)),
  );
  expect(owners).toEqual(['{"name":"c","image":"i","portMappings":[{"name":"p"}]}', '{"name":"v"}', '{"name":"p"}']);
});

/** Checks that every place of every name contains the name, as JSON reads it. */
function checkPlaces(text: string): void {
  const [task] = analyze(text, { insist: true }).tasks;
  if (task === undefined) return;
  for (const { kind, name, declarations, references } of namesOf(task)) {
    for (const { range, whole } of [...declarations, ...references.filter(({ implicit }) => !implicit)]) {
      expect(JSON.parse(`"${text.slice(range.start, range.end)}"`), `${kind} in ${text.slice(0, 80)}`).toBe(name);
      expect(whole.start <= range.start && range.end <= whole.end).toBe(true);
    }
  }
}

test.each([
  ["CRLF", "\r\n", ""],
  ["a byte order mark", "\n", "\uFEFF"],
])("places are true with %s", (_, lineEnd, mark) => {
  const lines = ["[", '{ "name": "web", "image": "nginx" },', '{ "name": "b", "image": "x", "links": ["web:w"] }', "]"];
  const text = mark + lines.join(lineEnd);
  const task = taskOf(text);
  expect(namesOf(task).map(({ references }) => references.length)).toEqual([1, 0, 0]);
  checkPlaces(text);
});

test("places are right in every prefix of a file", () => {
  const text = `{ "volumes": [{ "name": "d\\u0061ta" }], "containerDefinitions": [
    { "name": "web", "image": "a", "links": ["d\\u0062:\\"x"], "mountPoints": [{ "sourceVolume": "data" }] },
    { "name": "db", "image": "b", "dependsOn": [{ "containerName": "web" }] }
  ] }`;
  for (let end = 0; end <= text.length; end += 1) {
    const beginning = text.slice(0, end);
    checkPlaces(beginning);
    const [task] = analyze(beginning, { insist: true }).tasks;
    if (task === undefined) continue;
    for (const offset of [0, end >> 1, end]) {
      definitionAt(task, offset);
      occurrencesAt(task, offset);
    }
  }
});

test.skipIf(!hasCorpus)("places are right in real files", () => {
  for (const { text } of corpusFiles("taskdefs")) checkPlaces(text);
});

test("a task with a thousand containers in ten thousand lines is read in linear time", () => {
  const containers = Array.from({ length: 1000 }, (_, index) => {
    const environment = Array.from({ length: 7 }, (_, n) => `      { "name": "A${n}", "value": "c${index}" }`);
    return `    { "name": "c${index}", "image": "a", "dependsOn": [{ "containerName": "c0" }],\n      "environment": [\n${environment.join(",\n")}\n    ] }`;
  });
  const text = `{\n  "containerDefinitions": [\n${containers.join(",\n")}\n] }`;
  expect(text.split("\n").length).toBeGreaterThan(10_000);
  expect(occurrencesAt(taskOf(text), text.indexOf('"c0"') + 1)).toHaveLength(1001);
});
