import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../server/src/core/analyze";
import { assistsFor } from "../server/src/core/assists";
import type { Assist } from "../server/src/core/assists/assist";
import { pickFargateSize } from "../server/src/core/assists/pick-fargate-size";
import { demandsOf, switchNetworkMode } from "../server/src/core/assists/switch-network-mode";
import { isKnown } from "../server/src/core/model/fields";
import { NETWORK_MODES, type NetworkMode } from "../server/src/core/spec/network-modes";
import { applyEdits } from "../server/src/core/syntax/text";
import { taskDefinitionText } from "./harness/arbitrary";
import { corpusFiles, hasCorpus } from "./harness/corpus";

/** Holds an assist to everything it promises. */
function checkAssist(before: Analysis, assist: Assist): void {
  const { text } = before.tree;
  const result = applyEdits(text, assist.edits());
  const after = analyze(result, { insist: true });
  if (before.tree.problems.length === 0) expect(after.tree.problems, "the result parses").toEqual([]);
  expect(newErrors(before, after), "the title counts the conflicts").toBe(assist.conflicts);
  const cut = assist.edits().map(({ range }) => text.slice(range.start, range.end).trim());
  expect(
    cut.filter((deleted) => /^\/[/*]|\*\/$/.test(deleted)),
    "comments go only with what holds them",
  ).toEqual([]);
  const kept = commentsOf(text).length - cut.reduce((sum, deleted) => sum + commentsOf(deleted).length, 0);
  expect(commentsOf(result), "comments stay").toHaveLength(kept);
  expect(result.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
  expect(/(?<!\r)\n/.test(result), "line ends stay").toBe(/(?<!\r)\n/.test(text) && /(?<!\r)\n/.test(result));
  expect(strangeLines(text, result), "indentation stays").toEqual([]);
  if (after.task === undefined) throw new Error("the result is no task definition any more");
  expect(
    assistsFor(after.task).map(({ id }) => id),
    "twice changes nothing more",
  ).not.toContain(assist.id);
  const target = NETWORK_MODES.find((mode) => assist.id === `switch-to-${mode}`);
  if (target !== undefined) expect(demandsOf(after.task, target)).toEqual([]);
}

/** How many errors there are more than before, rule by rule. */
function newErrors(before: Analysis, after: Analysis): number {
  const counts = new Map<string, number>();
  for (const [analysis, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { rule, severity } of analysis.findings) {
      if (severity === "error" && rule.category === "network") counts.set(rule.id, (counts.get(rule.id) ?? 0) + sign);
    }
  }
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/"(?:[^"\\\r\n]|\\.)*"|(\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)/g)].flatMap(
    ([, comment]) => comment ?? [],
  );
}

/** Lines with a key that stood in the original too, but for the white space in front of them. */
function strangeLines(original: string, result: string): readonly string[] {
  const exact = new Set(original.split(/\r?\n/));
  const trimmed = new Set([...exact].map((line) => line.trim()));
  const written = /"(?:networkMode|hostPort)"/;
  return result
    .split(/\r?\n/)
    .filter((line) => /"\w+"\s*:/.test(line) && !written.test(line) && trimmed.has(line.trim()) && !exact.has(line));
}

function switched(text: string, mode: NetworkMode): string {
  const { task } = analyze(text, { insist: true });
  const assist = task && switchNetworkMode(task, mode);
  return assist === undefined ? text : applyEdits(text, assist.edits());
}

function containerPorts(text: string): readonly unknown[] {
  const { task } = analyze(text, { insist: true });
  return (task?.portMappings ?? []).map(({ containerPort }) =>
    isKnown(containerPort) ? containerPort.value : undefined,
  );
}

function checkText(text: string): void {
  const analysis = analyze(text, { insist: true });
  if (analysis.task === undefined || !analysis.tree.complete) return;
  for (const assist of assistsFor(analysis.task)) checkAssist(analysis, assist);
}

describe("every assist keeps its promises", () => {
  test("on generated task definitions", () => {
    fc.assert(fc.property(taskDefinitionText, checkText), { numRuns: 1500 });
  });

  test.skipIf(!hasCorpus)("on real files", () => {
    for (const { text } of corpusFiles("taskdefs")) checkText(text);
  });

  test("from bridge to awsvpc and back keeps every container port", () => {
    fc.assert(
      fc.property(taskDefinitionText, (text) => {
        const { task } = analyze(text, { insist: true });
        if (task?.networking.mode.value !== "bridge") return;
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
    const { task } = analyze(web);
    const assist = task && switchNetworkMode(task, mode);
    expect([assist?.title, ...(assist?.description ?? []), switched(web, mode)].join("\n")).toMatchSnapshot();
  });

  test.each(["awsvpc", "host"] as const)("from %s to bridge", (mode) => {
    const from = switched(web, mode);
    const { task } = analyze(from);
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
    const { task } = analyze(text);
    const switches = task && assistsFor(task).filter(({ id }) => id !== "pick-fargate-size");
    expect(switches?.map(({ title }) => title)).toEqual(modes.map((mode) => `Switch to ${mode}`));
  });

  test("a bare array and a placeholder have no mode to switch", () => {
    for (const text of ['[{ "name": "a", "image": "b" }]', '{ "networkMode": "${M}", "containerDefinitions": [] }']) {
      const { task } = analyze(text);
      expect(task && assistsFor(task)).toEqual([]);
    }
  });
});

describe("a legal Fargate size", () => {
  const sizeOf = (members: string, containers = '{ "name": "a" }', os = "LINUX"): string | undefined => {
    const platform = `"runtimePlatform": { "operatingSystemFamily": "${os}" }`;
    const text = `{ ${members}, ${platform}, "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [${containers}] }`;
    const { task } = analyze(text);
    const assist = task && pickFargateSize(task);
    return assist && `${assist.title.replace("Pick a legal Fargate size: ", "")}${assist.safe ? "" : " (u)"}`;
  };

  test.each([
    ["the next one", '"cpu": "300", "memory": "512"', 'cpu "512", memory "1024"'],
    ["in the author's spelling", '"cpu": ".25 vcpu", "memory": "3GB"', 'cpu "0.5 vcpu", memory "3GB"'],
    ["unasked only up to twice as much", '"cpu": "256", "memory": "8192"', 'cpu "1024", memory "8192" (u)'],
    ["a guess where nothing is said", '"cpu": "", "memory": null', 'cpu "256", memory "512" (u)'],
  ])("%s", (_, members, expected) => {
    expect(sizeOf(members)).toBe(expected);
  });

  test("holds the containers", () => {
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

  test("is offered only where the written one can be read, and is too small or none", () => {
    expect(sizeOf('"cpu": "256", "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": "${CPU}", "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": "small", "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": 256, "memory": "512"')).toBeUndefined();
    expect(sizeOf('"cpu": "65536", "memory": "512"')).toBeUndefined();
    const { task } = analyze('{ "cpu": "300", "memory": "512", "containerDefinitions": [] }');
    expect(task && pickFargateSize(task)).toBeUndefined();
  });
});
