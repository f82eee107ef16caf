import { expect, test } from "vitest";
import type { SyntaxTree } from "../../../server/src/core/document/document";
import { parse } from "../../../server/src/core/document/json/parse";
import { jsonPlaceAt } from "../../../server/src/core/document/json/place";
import { corpusFiles } from "../../harness/corpus";
import { mutatedDocuments } from "../../harness/mutated-documents";
import { caseFiles } from "../../harness/rule-files";

/** What is said of every place of a text; of one that has no tree all is read sign by sign. */
function placesIn(tree: SyntaxTree): readonly string[] {
  return Array.from({ length: tree.text.length + 1 }, (_, offset) => {
    const place = jsonPlaceAt(tree, offset);
    const levels = place?.levels.map(({ kind, start }) => `${kind} at ${start}`);
    return `${offset}: ${JSON.stringify({ ...place, levels })}`;
  });
}

const SAMPLE = `\uFEFF// a comment
{
  "family": "shop", "cpu": \${CPU}, "tags": [],
  "containerDefinitions": [
    { "name": "web", /* another */ "links": ["db:database", 1.5, null], "portMappings": [{ "containerPort": 80 }, {}], },
    { "name": "db", "dockerLabels": { "{{ \\"a\\" }}": "b" } }
  ]
}
`;

const HALF = [
  SAMPLE,
  `${SAMPLE}}`,
  SAMPLE.replace('"shop"', '"sho'),
  SAMPLE.replace('"shop",', ""),
  SAMPLE.replace('"tags": [],', '"tags": \n'),
  SAMPLE.replace('"name": "web",', '"name": "web", "ess'),
  SAMPLE.replace('"links": [', '"links": '),
  SAMPLE.replace("1.5, null]", '01 "x": ]}'),
  SAMPLE.replace("/* another */", "/* another"),
  SAMPLE.replace("80 }", "80"),
  "",
  "\uFEFF",
  "{",
  '{ "a": [1, 2',
  '[{ "name": "a", "image": "b" }] {}',
];

test("a place is the same whether the tree says it or the text is read from its beginning", () => {
  const real = corpusFiles("taskdefs").map(({ text }) => text);
  const mistaken = mutatedDocuments(60, 3, { cases: caseFiles(), real });
  const cut = mistaken.slice(0, 20).map((text, at) => text.slice(0, (text.length * at) / 20));
  for (const text of [...HALF, ...mistaken.filter(({ length }) => length < 3000), ...cut]) {
    const tree = parse(text);
    expect(placesIn(tree)).toEqual(placesIn({ ...tree, root: undefined }));
  }
});

test("only what follows the last whole value is read", () => {
  const tree = parse(SAMPLE.replace("${CPU}", '"256"'));
  const offset = tree.text.indexOf("{}");
  // What precedes it says nothing of the kind any more.
  const unreadable = tree.text.slice(0, offset - 2).replaceAll(/\S/g, "?") + tree.text.slice(offset - 2);
  expect(jsonPlaceAt({ ...tree, unseparated: unreadable }, offset)).toEqual(jsonPlaceAt(tree, offset));
});
