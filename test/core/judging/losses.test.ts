import { join } from "node:path";
import fc from "fast-check";
import { stripComments } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../../server/src/core/findings/rule";
import { type AnalyzeOptions, analyze } from "../../../server/src/core/judging/analyze";
import { fixAll, fixedBy, safeFixOf } from "../../../server/src/core/judging/fix-all";
import { losesSomething } from "../../../server/src/core/judging/losses";
import { networkingOf } from "../../../server/src/core/network/networking";
import { rules } from "../../../server/src/core/rules";
import { taskDefinitionText } from "../../harness/arbitrary";
import { type Case, onlyRule, readCases } from "../../harness/cases";
import { expectFile } from "../../harness/expected-file";
import { lostValues } from "../../harness/lost-values";
import { mutatedDocuments } from "../../harness/mutated-documents";
import { caseFile, caseFiles } from "../../harness/rule-files";

const casesOf = ({ meta }: Rule): readonly Case[] => readCases(caseFile(meta.id));

/** Whether changing one text to the other loses something, with the difference as one replacement. */
function loses(before: string, old: string, now: string): boolean {
  const start = before.indexOf(old);
  expect(start, `${old} in ${before}`).toBeGreaterThanOrEqual(0);
  const edits = [{ range: { start, end: start + old.length }, newText: now }];
  return losesSomething(analyze(before, { insist: true }), edits, { insist: true });
}

const TASK = `{ "family": "a", "networkMode": "bridge", "revision": 3, "cpu": "256", "containerDefinitions": [
  { "name": "web", "essential": true, "links": ["db", "db"], "user": null, "status": "x", "command": ["npm start"],
    "linuxParameters": { "capabilities": { "add": ["CAP_CHOWN"] }, "maxSwap": 0 }, "dnsServers": [],
    "portMappings": [ { "containerPort": 80, "hostPort": 8080, "protocol": "TCP" }, // the page
      { "containerPort": 81, "hostPort": 0 }, { "hostPort": 0, "containerPort": 81 } ] } ] }`;

describe("what the author would miss is a loss", () => {
  test.each([
    ["a port", `, "hostPort": 8080`, ""],
    ["a port that became another one", "8080", "80"],
    ["a link to another", `"links": ["db", "db"], `, ""],
    ["a mode that became another one", `"bridge"`, `"awsvpc"`],
    ["a mode that is left to the default, although it is the same", `"networkMode": "bridge", `, ""],
    ["a flag that is turned round", `"status": "x"`, `"status": "y"`],
    ["a zero that means none", `, "maxSwap": 0`, ""],
    ["a comment", ", // the page\n     ", ","],
    ["one word of a text", `"npm start"`, `"npm"`],
    ["what only looks like what ECS writes", `"status": "x", `, ""],
    ["a size", `"256"`, `"512"`],
  ])("%s", (_, old, now) => expect(loses(TASK, old, now)).toBe(true));

  test("the mode that applies without being written", () => {
    const text = `{ "family": "a", "containerDefinitions": [] }`;
    expect(loses(text, `"family": "a"`, `"family": "a", "networkMode": "awsvpc"`)).toBe(true);
    expect(loses(text, `"family": "a"`, `"family": "a", "networkMode": "bridge"`)).toBe(false);
  });
});

describe("what the author would not miss is not a loss", () => {
  test.each([
    ["null", `, "user": null`, ""],
    ["an empty list", `, "dnsServers": []`, ""],
    ["one of two equal elements", `, "db"]`, "]"],
    ["one of two objects that say the same in another order", `, { "hostPort": 0, "containerPort": 81 }`, ""],
    ["a default", `, "hostPort": 0 }, {`, " }, {"],
    ["what only ECS writes", `"revision": 3, `, ""],
    ["another case", `"TCP"`, `"tcp"`],
    ["quotes", `"256"`, "256"],
    ["a prefix that ECS does without", `"CAP_CHOWN"`, `"CHOWN"`],
    ["words that become elements", `["npm start"]`, `["npm", "start"]`],
    ["a key", `"user"`, `"usr"`],
    ["something new", `"family": "a"`, `"family": "a", "memory": "512"`],
  ])("%s", (_, old, now) => expect(loses(TASK, old, now)).toBe(false));

  test("what moves elsewhere", () => {
    const text = `{ "family": "a", "containerDefinitions": [{ "name": "w", "volumes": [{ "name": "v" }] }] }`;
    expect(loses(text, `, "volumes": [{ "name": "v" }] }]`, ` }], "volumes": [{ "name": "v" }]`)).toBe(false);
    expect(loses(`{ "taskDefinition": ${TASK}, "tags": [] }`, `{ "taskDefinition": ${TASK}, "tags": [] }`, TASK)).toBe(
      false,
    );
  });
});

test("what the safe fix of each rule loses, over all of its cases", () => {
  const sections = rules.flatMap((rule) => {
    const titles = { loses: new Set<string>(), keeps: new Set<string>() };
    for (const { text } of casesOf(rule)) {
      const analysis = analyze(text, onlyRule(rule));
      for (const finding of analysis.findings) {
        const by = fixedBy(analysis, finding, onlyRule(rule));
        const title = safeFixOf(finding)?.title.toString().replaceAll(/\s+/g, " ");
        if (title !== undefined && by !== undefined) titles[by === "removals" ? "loses" : "keeps"].add(title);
      }
    }
    const lines = Object.entries(titles).flatMap(([kind, all]) =>
      [...all].sort().map((title) => `  ${kind}  ${title}`),
    );
    return lines.length === 0 ? [] : [[rule.meta.id, ...lines, ""].join("\n")];
  });
  expectFile(join(import.meta.dirname, "losses.expected.txt"), sections.join("\n"));
});

/** A container with these members; the result of fix-all, without removals and with them. */
const container = (members: string): string =>
  `{ "family": "a", "containerDefinitions": [{ "name": "w", "image": "i:1", "memory": 64, ${members} }] }`;
const fixedIn = (text: string): readonly string[] =>
  [false, true].map((removals) => fixAll(text, { insist: true }, { removals }).text);

describe("a value that is only similar to another one is different", () => {
  test.each([
    ["images", container(`"image": "web-app:v1", "image": "web-api:v1"`)],
    ["names that differ in a digit", container(`"hostname": "web", "hostname": "web2"`)],
    ["regions", container(`"dockerLabels": { "region": "us-east-1", "region": "us-west-1" }`)],
    [
      "where a secret is",
      container(`"secrets": [{ "name": "A", "valueFrom": "a:eu-west-1", "valueFrom": "a:us-west-1" }]`),
    ],
    ["roles", `{ "taskRoleArn": "r/web-dev", "taskRoleArn": "r/web-dex", "containerDefinitions": [] }`],
    ["commands", container(`"command": ["a", "b"], "command": ["a", "c"]`)],
    ["one of three", `{ "family": "a", "family": "b", "family": "a", "containerDefinitions": [] }`],
    ["a text in another case, where case counts", container(`"hostname": "web", "hostname": "Web"`)],
    ["texts that differ in their signs", container(`"user": "a-b", "user": "a_b"`)],
  ])("%s", (_, text) => expect(fixedIn(text)[0]).toBe(text));

  test.each([
    ["quotes round a number", container(`"cpu": "128", "cpu": 128`), `"cpu": 128 }`],
    ["quotes round a word", container(`"privileged": "false", "privileged": false`), `"privileged": false }`],
    ["white space at the ends", container(`"user": "root ", "user": "root"`), `"user": "root" }`],
    [
      "case, where AWS lists the values",
      container(`"x": 1`).replace(
        `"x": 1`,
        `"logConfiguration": { "logDriver": "JSON-FILE", "logDriver": "json-file" }`,
      ),
      `{ "logDriver": "json-file" }`,
    ],
  ])("but not %s", (_, text, left) => {
    const [now = ""] = fixedIn(text);
    expect(now).toContain(left);
    expect(now.length).toBeLessThan(text.length);
  });

  test("a value between two equal ones", () => {
    const text = container(
      `"environment": [{ "name": "L", "value": "info" }, { "name": "L", "value": "debug" }, { "name": "L", "value": "info" }]`,
    );
    expect(fixedIn(text)).toEqual([text, text]);
  });
});

describe("a value in another branch of a template does not count", () => {
  const A = `{ "name": "A", "value": "1" }`;
  const B = `{ "name": "B", "value": "1" }`;
  test.each([
    ["one that is always there", container(`"environment": [{% if x %}${A},{% endif %}${A}]`)],
    ["one before a branch", container(`"environment": [${A}{% if x %},${A}{% endif %}]`)],
    ["all of a branch", container(`"environment": [{% if x %}${A},${B}{% else %}${A}{% endif %}]`)],
    ["Terraform's branches", container(`"environment": [%{ if x }${A},${B}%{ else }${A}%{ endif }]`)],
    ["Go's branches", container(`"environment": [{{ if .x }}${A},${B}{{ else }}${A}{{ end }}]`)],
    ["a member in one branch and the other", container(`{% if x %}"user": "a"{% else %}"user": "b"{% endif %}`)],
    ["the same member in both", container(`{% if x %}"user": "a"{% else %}"user": "a"{% endif %}`)],
  ])("%s", (_, text) => expect(fixedIn(text)).toEqual([text, text]));

  test("within a branch one of two equal values is removed", () => {
    const text = container(`"environment": [{% if x %}${A}, ${A}, ${B}{% else %}${B}{% endif %}]`);
    const fixed = container(`"environment": [{% if x %}${A}, ${B}{% else %}${B}{% endif %}]`);
    expect(fixedIn(text)).toEqual([fixed, fixed]);
    const analysis = analyze(container(`"environment": [${A}{% if x %},${A}{% endif %}]`));
    expect(analysis.findings.map((finding) => fixedBy(analysis, finding))).toEqual([undefined]);
  });
});

test("a number of the task gets its quotes unasked, unless they show an error", () => {
  const sized = (cpu: string, memory: string): string =>
    container(`"essential": true`).replace(`"family"`, `"cpu": ${cpu}, "memory": ${memory}, "family"`);
  expect(fixedIn(sized("256", "512"))[0]).toBe(sized(`"256"`, `"512"`));
  expect(fixedIn(sized("256.5", "512"))[0]).toBe(sized("256.5", `"512"`));
});

/** Checks the promise of fix-all without removals, by a comparison that does not use edits. */
function checkFixAll(text: string, options: AnalyzeOptions = { insist: true }): void {
  const { text: fixed } = fixAll(text, options);
  if (fixed === text) return;
  const mode = (of: string): string => {
    const [task] = analyze(of, { insist: true }).tasks;
    return task === undefined ? "unknown" : networkingOf(task).mode.value;
  };
  const [before, after] = [mode(text), mode(fixed)];
  if (before !== "unknown" && after !== "unknown") expect(after, `${text}\n-->\n${fixed}`).toBe(before);
  expect(lostValues(text, fixed), `${text}\n-->\n${fixed}`).toEqual([]);
}

describe("fix-all loses nothing unless asked to", () => {
  test("in generated task definitions", () => {
    fc.assert(
      fc.property(taskDefinitionText, (text) => checkFixAll(text)),
      { numRuns: 25 },
    );
  });

  test("in documents with mistakes", () => {
    for (const text of mutatedDocuments(20, 20261128, { cases: caseFiles(), real: [] })) checkFixAll(text);
  });

  test("in the cases of each rule", () => {
    for (const rule of rules) {
      for (const { text } of casesOf(rule)) checkFixAll(stripComments(text), onlyRule(rule));
    }
  });
});
