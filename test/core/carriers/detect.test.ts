import { describe, expect, test } from "vitest";
import {
  assumeTaskDefinition,
  type Detected,
  detectTaskDefinition,
  isMisspeltTaskDefinition,
} from "../../../server/src/core/carriers/detect";
import { parse } from "../../../server/src/core/document/json/parse";
import { mayBeTaskDefinition } from "../../../shared/src/documents";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { isStrictJson } from "../../harness/strict-json";

/** The form, and the text of the node with the task definition, to show that it is the right one. */
function shown(text: string, detected: Detected | undefined): string {
  return detected === undefined
    ? "none"
    : `${detected.form} ${text.slice(detected.node.range.start, detected.node.range.end)}`;
}

const detect = (text: string): string => shown(text, detectTaskDefinition(parse(text)));
const assume = (text: string): string => shown(text, assumeTaskDefinition(parse(text)));

/** Texts that contain a task definition, with what is found. */
const FOUND: readonly (readonly [title: string, text: string, found: string])[] = [
  ["an object", '{ "containerDefinitions": [] }', 'object { "containerDefinitions": [] }'],
  [
    "an object with much else",
    '{ "family": "x", "y": 1, "containerDefinitions": 5 }',
    'object { "family": "x", "y": 1, "containerDefinitions": 5 }',
  ],
  ["the wrong case", '{ "ContainerDefinitions": [] }', 'object { "ContainerDefinitions": [] }'],
  ["a byte order mark", '\uFEFF{ "containerDefinitions": [] }', 'object { "containerDefinitions": [] }'],
  ["comments around it", '// a\n/* b */ { "containerDefinitions": [] } // c', 'object { "containerDefinitions": [] }'],
  [
    "the output of describe-task-definition",
    '{ "taskDefinition": { "containerDefinitions": [] }, "tags": [] }',
    'wrapped { "containerDefinitions": [] }',
  ],
  [
    "both, of which the outer one counts",
    '{ "taskDefinition": { "containerDefinitions": [] }, "containerDefinitions": [] }',
    'object { "taskDefinition": { "containerDefinitions": [] }, "containerDefinitions": [] }',
  ],
  ["a bare array", '[{ "name": "a", "image": "b" }]', 'array [{ "name": "a", "image": "b" }]'],
  [
    "a bare array with a comment in front",
    '// x\n[ { "image": "b", "name": "a" } ]',
    'array [ { "image": "b", "name": "a" } ]',
  ],
  ["a bare array in the wrong case", '[{ "Name": "a", "Image": "b" }]', 'array [{ "Name": "a", "Image": "b" }]'],
  [
    "a bare array with placeholders",
    `[{{ sidecar }}, { "name": <A>, "image": "\${IMAGE}" }]`,
    `array [{{ sidecar }}, { "name": <A>, "image": "\${IMAGE}" }]`,
  ],
  [
    "a bare array that Terraform encodes",
    `[\n  \${jsonencode({ "name": "web", "image": var.image })}\n]`,
    `array [\n  \${jsonencode({ "name": "web", "image": var.image })}\n]`,
  ],
  [
    "a bare array that Terraform encodes in its own words, over lines",
    '[${a}, ${ jsonencode(merge(local.base, {\n  image = var.image\n  name  = "web"\n})) }]',
    'array [${a}, ${ jsonencode(merge(local.base, {\n  image = var.image\n  name  = "web"\n})) }]',
  ],
  [
    "a template",
    '{ "family": {{ F }}, "containerDefinitions": {{ C }} }',
    'object { "family": {{ F }}, "containerDefinitions": {{ C }} }',
  ],
  [
    "a half-typed object",
    '{ "containerDefinitions": [ { "name": "a',
    'object { "containerDefinitions": [ { "name": "a',
  ],
  [
    "a half-typed key above it",
    '{\n  "networkMode":\n  "containerDefinitions": [] }',
    'object {\n  "networkMode":\n  "containerDefinitions": [] }',
  ],
  ["a half-typed array", '[{ "name": "a", "image": "b"', 'array [{ "name": "a", "image": "b"'],
];

/** Texts that contain none, although some look like it. */
const OTHERS: readonly (readonly [title: string, text: string])[] = [
  ["nothing", ""],
  ["an empty object", "{}"],
  ["an empty array", "[]"],
  ["a string", '"containerDefinitions"'],
  ["a family alone", '{ "family": "x" }'],
  ["the key as a value", '{ "x": "containerDefinitions" }'],
  ["the key further in", '{ "x": { "containerDefinitions": [] } }'],
  ["a wrapper around something else", '{ "taskDefinition": "web:3" }'],
  ["a wrapper around a list", '{ "taskDefinition": [{ "containerDefinitions": [] }] }'],
  ["Elastic Beanstalk", '{ "AWSEBDockerrunVersion": 2, "containerDefinitions": [{ "name": "a", "image": "b" }] }'],
  ["CloudFormation", '{ "AWSTemplateFormatVersion": "2010-09-09", "containerDefinitions": [] }'],
  [
    "CloudFormation without a version",
    '{ "Resources": { "T": { "containerDefinitions": [] } }, "taskDefinition": { "containerDefinitions": [] } }',
  ],
  ["imagedefinitions.json", '[{ "name": "a", "imageUri": "b" }]'],
  ["a list of images", '[{ "image": "b" }]'],
  ["a list of placeholders", "[${web}, ${sidecar}]"],
  ["a list that Terraform encodes, of something else", '[${jsonencode({ "name": "web" })}]'],
  ["a list of names and images as text", '["name", "image"]'],
  ["the overrides of run-task", '{ "containerOverrides": [{ "name": "a" }] }'],
  ["two values, of which the first is another", '{} { "containerDefinitions": [] }'],
];

describe("finds", () => {
  test.each(FOUND)("%s", (_title, text, found) => {
    expect(detect(text)).toBe(found);
    expect(mayBeTaskDefinition(text)).toBe(true);
  });
});

describe("leaves alone", () => {
  test.each(OTHERS)("%s", (_title, text) => {
    expect(detect(text)).toBe("none");
  });
});

describe("if the user says that it is a task definition", () => {
  test.each(FOUND)("finds %s as before", (_title, text, found) => {
    expect(assume(text)).toBe(found);
  });

  test.each([
    ["an empty object", "{}", "object {}"],
    ["an empty array", "[]", "array []"],
    ["an open brace", "{", "object {"],
    ["a family", '{ "family": "x" }', 'object { "family": "x" }'],
    ["a network mode", '{ "networkMode": }', 'object { "networkMode": }'],
    ["launch types", '{ "RequiresCompatibilities": [] }', 'object { "RequiresCompatibilities": [] }'],
    ["containers that a template writes", "[${web}, {{ sidecar }}]", "array [${web}, {{ sidecar }}]"],
    ["a container that a template writes into a text", '["<CONTAINER>"]', 'array ["<CONTAINER>"]'],
    ["one that Terraform encodes", "[${jsonencode(local.web)}]", "array [${jsonencode(local.web)}]"],
    ["containers without image", '[{ "name": "a" }, {}]', 'array [{ "name": "a" }, {}]'],
  ])("takes %s", (_title, text, found) => {
    expect(assume(text)).toBe(found);
  });

  test.each([
    ["nothing", ""],
    ["a string", '"x"'],
    ["a placeholder", "{{ task }}"],
    ["a list of numbers", "[1]"],
    ["a list of texts", '["web", "${TAG}"]'],
    ["an object of something else", '{ "compilerOptions": {} }'],
    ["Elastic Beanstalk", '{ "AWSEBDockerrunVersion": 2, "family": "x" }'],
    ["CloudFormation", '{ "Resources": {}, "family": "x" }'],
  ])("still leaves %s", (_title, text) => {
    expect(assume(text)).toBe("none");
  });
});

describe("the cheap test of the text", () => {
  test.each([
    ["no key at all", '{ "family": "x" }'],
    ["the key without quotes", "{ containerDefinitions: [] }"],
    ["an object that holds images", '{ "image": [] }'],
    ["an array without images", '[{ "name": "a" }]'],
    ["YAML with a list", '- a: [1]\n  b: "image"'],
  ])("rules out %s", (_title, text) => {
    expect(mayBeTaskDefinition(text)).toBe(false);
  });

  test("takes no quadratic time", () => {
    // Quadratic code takes hours here and runs into the test's time limit.
    for (const unit of ["/*", "// [\n", '"image"', " ", "\uFEFF"]) {
      expect(mayBeTaskDefinition(unit.repeat(2_000_000))).toBe(false);
    }
  });
});

describe.skipIf(!hasCorpus)("in real files", () => {
  test("every task definition in strict JSON is found", () => {
    const missed = corpusFiles("taskdefs").filter(
      ({ text }) => isStrictJson(text.replace(/^\uFEFF/, "")) && detect(text) === "none",
    );
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  test("the cheap test rules out nothing that is found", () => {
    const missed = corpusFiles("taskdefs").filter(({ text }) => detect(text) !== "none" && !mayBeTaskDefinition(text));
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  test("nothing else is taken for one", () => {
    const taken = corpusFiles("negatives").filter(({ text }) => detect(text) !== "none");
    expect(taken.map(({ path }) => path)).toEqual([]);
  });
});

describe("a misspelt containerDefinitions", () => {
  const CONTAINERS = '[null, { "name": "web", "image": "a:1" }]';
  const isMisspelt = (text: string): boolean => isMisspeltTaskDefinition(parse(text));

  test.each([
    "containerDefinition",
    "containersDefinitions",
    "container_definitions",
    "Container Definitions",
    "containerDefs",
    "containers_def",
    "conatinerDefinitions",
  ])("%s is read where somebody says so, and not found", (key) => {
    const text = `{ "${key}": ${CONTAINERS} }`;
    expect([isMisspelt(text), assume(text), detect(text)]).toEqual([true, `object ${text}`, "none"]);
  });

  test.each([
    ["another name", `{ "containers": ${CONTAINERS} }`],
    ["definitions of something else", `{ "customDefinitions": [{ "name": "a" }] }`],
    ["no list", `{ "containerDefinition": { "name": "web", "image": "a:1" } }`],
    ["no containers", `{ "containerDefinition": ["a", 1] }`],
    ["another format", `{ "AWSEBDockerrunVersion": 2, "containerDefinition": ${CONTAINERS} }`],
    ["a list", `[{ "containerDefinition": ${CONTAINERS} }]`],
    ["deeper in", `{ "a": { "containerDefinition": ${CONTAINERS} } }`],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(isMisspelt(text)).toBe(false);
  });
});
