import fc from "fast-check";
import { parse } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import type { Assist } from "../../../server/src/core/assists/assist";
import { pickFargateSize } from "../../../server/src/core/assists/pick-fargate-size";
import { demandsOf, switchNetworkMode } from "../../../server/src/core/assists/switch-network-mode";
import { deviationsOf } from "../../../server/src/core/deviations/structure";
import { KINDS } from "../../../server/src/core/facts/generated/structures";
import { NETWORK_MODES, type NetworkMode } from "../../../server/src/core/facts/network-modes";
import { type Analysis, analyze } from "../../../server/src/core/judging/analyze";
import { decisionsIn } from "../../../server/src/core/judging/decisions";
import { networkingOf } from "../../../server/src/core/network/networking";
import { isKnown } from "../../../server/src/core/task/fields";
import type { TaskDefinition } from "../../../server/src/core/task/model";
import { applyEdits } from "../../../server/src/core/text/text";
import { taskDefinitionText } from "../../harness/arbitrary";
import { describeOutputText } from "../../harness/arbitrary-described";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { droppedKeys } from "../../harness/dropped-keys";

/** Checks everything that an assist promises. */
function checkAssist(before: Analysis, assist: Assist): void {
  const { text } = before.tree;
  const result = applyEdits(text, assist.edits());
  const after = analyze(result, { insist: true });
  if (before.tree.problems.length === 0) expect(after.tree.problems, "the result parses").toEqual([]);
  const counted = assist.id.startsWith("switch-to-") ? ["network"] : undefined;
  expect(newErrors(before, after, counted), "the title counts the conflicts").toBe(assist.conflicts);
  const decisions = decisionsIn(text, { insist: true })(assist);
  expect(decisions, "each conflict is a finding afterwards").toHaveLength(assist.conflicts);
  const shown = new Set(after.findings.map(({ message }) => message));
  expect(
    decisions.filter(({ message }) => !shown.has(message)),
    "decisions are what Problems shows",
  ).toEqual([]);
  if (assist.id === "make-fargate-ready") expect(droppedKeys(text, result), "nothing with content goes").toEqual([]);
  const cut = assist.edits().map(({ range }) => text.slice(range.start, range.end).trim());
  expect(
    cut.filter((deleted) => /^\/[/*]|\*\/$/.test(deleted)),
    "comments go only with what holds them",
  ).toEqual([]);
  const kept = commentsOf(text).length - cut.reduce((sum, deleted) => sum + commentsOf(deleted).length, 0);
  expect(commentsOf(result), "comments stay").toHaveLength(kept);
  expect(result.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
  expect(/(?<!\r)\n/.test(result), "line ends stay").toBe(/(?<!\r)\n/.test(text) && /(?<!\r)\n/.test(result));
  const outdented = assist.description.some((line) => line.startsWith("Take the task definition out"));
  if (!outdented) expect(strangeLines(text, result), "indentation stays").toEqual([]);
  if (after.tasks[0] === undefined) throw new Error("the result is no task definition any more");
  expect(
    assistsFor(after.tasks[0]).map(({ id }) => id),
    "twice changes nothing more",
  ).not.toContain(assist.id);
  const target = NETWORK_MODES.find((mode) => assist.id === `switch-to-${mode}`);
  if (target !== undefined) expect(demandsOf(after.tasks[0], target)).toEqual([]);
  if (assist.id === "make-fargate-ready") expect(errorsOf(after, ANSWERED_FOR_FARGATE)).toEqual([]);
  if (assist.id === "clean-describe-output") {
    expect(errorsOf(after, ["describe-only-property"]), "what ECS writes is gone").toEqual([]);
    expect(meaningOf(result), "only what says nothing is gone").toEqual(meaningOf(text));
    const lacking = (task: TaskDefinition) => deviationsOf(task).filter(({ kind }) => kind === "missing").length;
    expect(lacking(after.tasks[0]), "what lacks something stays").toBe(before.tasks[0] && lacking(before.tasks[0]));
    if (isEven(text)) expect(isEven(result), "the form of the lines stays").toBe(true);
  }
}

/** The rules whose errors the Fargate assist fixes completely. */
const ANSWERED_FOR_FARGATE = [
  "awslogs-prefix-missing",
  "ephemeral-storage-size",
  "host-port-mismatch",
  "network-mode-fargate",
  "pid-mode-fargate",
  "stop-timeout-fargate",
  "task-size-fargate",
  "task-size-missing",
];

function errorsOf({ findings }: Analysis, rules: readonly string[]): readonly string[] {
  return findings.flatMap(({ rule, severity, message }) =>
    rules.includes(rule.id) && (severity === "error" || rule.id === "describe-only-property") ? [message] : [],
  );
}

/** Whether a text is formatted like the output of JSON.stringify, with any indentation. */
function isEven(text: string): boolean {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .trimEnd();
  const indent = /\n([ \t]+)"/.exec(plain)?.[1];
  return JSON.stringify(parse(plain), undefined, indent) === plain;
}

/** What a file registers, without null and empty values and without output-only properties. */
function meaningOf(text: string): unknown {
  const root: Readonly<Record<string, unknown>> = parse(text.replace(/^\uFEFF/, ""), [], { allowTrailingComma: true });
  const { taskDefinition: inner = root, tags } = root;
  const task = withoutEmpty(inner) ?? {};
  const written = new Set(KINDS.task.describeOnly);
  const kept = Object.entries(task).filter(([key]) => !written.has(key));
  const beside = inner === root ? undefined : withoutEmpty(tags);
  return { ...(beside && { tags: beside }), ...Object.fromEntries(kept) };
}

function withoutEmpty(value: unknown): object | string | number | boolean | undefined {
  if (Array.isArray(value)) {
    const list = value.map(withoutEmpty).filter((element) => element !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (typeof value !== "object") return value as string | number | boolean;
  if (value === null) return undefined;
  const members = Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)] as const);
  const full = members.filter(([, member]) => member !== undefined);
  return full.length === 0 ? undefined : Object.fromEntries(full);
}

/** The number of additional errors, summed per rule; all of them, or those in some categories. */
function newErrors(before: Analysis, after: Analysis, categories?: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const [analysis, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { rule, severity } of analysis.findings) {
      // An unresolved address is information, and a switch that leaves one says so.
      if (severity !== "error" && rule.id !== "container-address-unresolved") continue;
      if (categories?.includes(rule.category) === false) continue;
      counts.set(rule.id, (counts.get(rule.id) ?? 0) + sign);
    }
  }
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/"(?:[^"\\\r\n]|\\.)*"|(\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)/g)].flatMap(
    ([, comment]) => comment ?? [],
  );
}

/** Lines with a key that are not in the original, ignoring indentation. */
function strangeLines(original: string, result: string): readonly string[] {
  // A comma is removed together with the member after it.
  const exact = new Set(original.split(/\r?\n/).flatMap((line) => [line, line.replace(/,$/, "")]));
  const trimmed = new Set([...exact].map((line) => line.trim()));
  const written = /"(?:networkMode|hostPort|cpu|memory|requiresCompatibilities|stopTimeout|awslogs-stream-prefix)"/;
  return result
    .split(/\r?\n/)
    .filter((line) => /"\w+"\s*:/.test(line) && !written.test(line) && trimmed.has(line.trim()) && !exact.has(line));
}

function switched(text: string, mode: NetworkMode): string {
  const [task] = analyze(text, { insist: true }).tasks;
  const assist = task && switchNetworkMode(task, mode);
  return assist === undefined ? text : applyEdits(text, assist.edits());
}

function containerPorts(text: string): readonly unknown[] {
  const [task] = analyze(text, { insist: true }).tasks;
  return (task?.portMappings ?? []).map(({ containerPort }) =>
    isKnown(containerPort) ? containerPort.value : undefined,
  );
}

function checkText(text: string): void {
  const analysis = analyze(text, { insist: true });
  if (analysis.tasks[0] === undefined || !analysis.tree.complete) return;
  for (const assist of assistsFor(analysis.tasks[0])) checkAssist(analysis, assist);
}

describe("every assist does what it promises", () => {
  test("on generated task definitions", () => {
    fc.assert(fc.property(taskDefinitionText, checkText), { numRuns: 1500 });
  });

  test("on generated output of describe-task-definition", () => {
    fc.assert(fc.property(describeOutputText, checkText), { numRuns: 500 });
  });

  test.skipIf(!hasCorpus)("on real files", () => {
    for (const { text } of corpusFiles("taskdefs")) checkText(text);
  });

  test("switching from bridge to awsvpc and back keeps every container port", () => {
    fc.assert(
      fc.property(taskDefinitionText, (text) => {
        const [task] = analyze(text, { insist: true }).tasks;
        if (task === undefined || networkingOf(task).mode.value !== "bridge") return;
        const back = switched(switched(text, "awsvpc"), "bridge");
        expect(containerPorts(back)).toEqual(containerPorts(text));
      }),
    );
  });
});

describe("what a switch changes", () => {
  const web = `{
  "family": "web", // the shop
  "networkMode": "bridge",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "web",
      "links": ["db"],
      "portMappings": [
        { "containerPort": 80, "hostPort": 8080 },
        { "containerPort": 443, "hostPort": 443 },
        { "containerPort": 9000 }
      ]
    },
    {
      "name": "db",
      "hostname": "db",
      "dnsServers": ["10.0.0.2"],
      "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }]
    }
  ]
}
`;

  test.each(["awsvpc", "host", "none"] as const)("to %s", (mode) => {
    const [task] = analyze(web).tasks;
    const assist = task && switchNetworkMode(task, mode);
    expect([assist?.title, ...(assist?.description ?? []), switched(web, mode)].join("\n")).toMatchSnapshot();
  });

  test.each(["awsvpc", "host"] as const)("from %s to bridge", (mode) => {
    const from = switched(web, mode);
    const [task] = analyze(from).tasks;
    const assist = task && switchNetworkMode(task, "bridge");
    expect([assist?.title, ...(assist?.description ?? []), switched(from, "bridge")].join("\n")).toMatchSnapshot();
  });

  test.each([
    ["FARGATE", ["awsvpc"]],
    ["EXTERNAL", ["host", "none"]],
    ["MANAGED_INSTANCES", ["awsvpc", "host", "none"]],
    ["EC2", ["awsvpc", "host", "none"]],
  ])("%s offers the modes it has", (launchType, modes) => {
    const text = `{ "networkMode": "bridge", "requiresCompatibilities": ["${launchType}"], "containerDefinitions": [] }`;
    const [task] = analyze(text).tasks;
    const switches = task && assistsFor(task).filter(({ id }) => id.startsWith("switch-to-"));
    expect(switches?.map(({ title }) => String(title))).toEqual(modes.map((mode) => `Switch to ${mode}`));
  });

  test("a bare array and a placeholder have no mode to switch", () => {
    for (const text of ['[{ "name": "a", "image": "b" }]', '{ "networkMode": "${M}", "containerDefinitions": [] }']) {
      const [task] = analyze(text).tasks;
      expect(task && assistsFor(task)).toEqual([]);
    }
  });
});

describe("a legal Fargate size", () => {
  const sizeOf = (members: string, containers = '{ "name": "a" }', os = "LINUX"): string | undefined => {
    const platform = `"runtimePlatform": { "operatingSystemFamily": "${os}" }`;
    const text = `{ ${members}, ${platform}, "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [${containers}] }`;
    const [task] = analyze(text).tasks;
    const assist = task && pickFargateSize(task);
    return assist && `${String(assist.title).replace("Change to a Fargate size: ", "")}${assist.safe ? "" : " (u)"}`;
  };

  test.each([
    ["the next one", '"cpu": "300", "memory": "512"', 'cpu "512", memory "1024"'],
    ["in the author's spelling", '"cpu": ".3 vcpu", "memory": "3GB"', 'Change cpu to "0.5 vcpu"'],
    ["unasked only where CPU that is legal stays", '"cpu": "256", "memory": "4096"', 'Change cpu to "512" (u)'],
    ["unasked only up to twice as much", '"cpu": "100", "memory": "2048"', 'Change cpu to "256" (u)'],
    ["a guess where nothing is said", '"cpu": "", "memory": null', 'cpu "256", memory "512" (u)'],
  ])("%s", (_, members, expected) => {
    expect(sizeOf(members)).toBe(expected);
  });

  test("has room for the containers", () => {
    const containers = '{ "cpu": 200, "memory": 900 }, { "cpu": 100, "memoryReservation": 200 }';
    expect(sizeOf('"cpu": "256", "memory": "512"', containers)).toBe('cpu "512", memory "2048" (u)');
    expect(sizeOf('"cpu": "1024", "memory": "2048"', containers)).toBeUndefined();
    expect(sizeOf('"cpu": "300", "memory": "512"', '{ "cpu": "${CPU}" }')).toBe('cpu "512", memory "1024" (u)');
  });

  test("is one of Windows for Windows", () => {
    expect(sizeOf('"cpu": "512", "memory": "1024"', "", "WINDOWS_SERVER_2022_CORE")).toBe('cpu "1024", memory "2048"');
    expect(sizeOf('"cpu": "8192", "memory": "16384"', "", "WINDOWS_SERVER_2022_CORE")).toBeUndefined();
    expect(sizeOf('"cpu": "300", "memory": "1024"', "", "${OS}")).toBeUndefined();
  });

  test("is offered only if the current size is readable and either too small or not a size", () => {
    expect(sizeOf('"cpu": "256", "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": "${CPU}", "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": "small", "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": 256, "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": "65536", "memory": "512"')).toBeUndefined();
    const [task] = analyze('{ "cpu": "300", "memory": "512", "containerDefinitions": [] }').tasks;
    expect(task && pickFargateSize(task)).toBeUndefined();
  });
});
