import { describe, expect, test } from "vitest";
import { type Change, replacePart } from "../../../server/src/core/document/change";
import type { Rule, RuleMeta } from "../../../server/src/core/findings/rule";
import { analyze } from "../../../server/src/core/judging/analyze";
import { fixAll } from "../../../server/src/core/judging/fix-all";
import { rules } from "../../../server/src/core/rules";
import { say } from "../../../server/src/core/text/say";

/** A task definition with its members in the given order. */
function written(members: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(order.map((key) => [key, members[key]])));
}

describe("the repair that settles the network mode comes first, wherever it is", () => {
  test.each([
    [
      "awsvpc on external instances",
      {
        networkMode: "awsvpc",
        requiresCompatibilities: ["EXTERNAL"],
        containerDefinitions: [
          { name: "web", hostname: "web", links: ["db"], portMappings: [{ containerPort: 80, hostPort: 8080 }] },
          { name: "db" },
        ],
      },
      { networkMode: "bridge" },
    ],
    [
      "host on Windows",
      {
        networkMode: "host",
        runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
        containerDefinitions: [{ name: "iis", portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
      },
      { networkMode: undefined },
    ],
  ])("%s", (_, members, change) => {
    const order = Object.keys(members);
    for (const keys of [order, order.toReversed()]) {
      const fixed: unknown = JSON.parse(fixAll(written(members, keys), {}, { removals: true }).text);
      expect(fixed).toEqual(JSON.parse(JSON.stringify({ ...members, ...change })));
    }
  });
});

test("a finding that disappears with the repair of another one is counted as fixed", () => {
  const container = { name: "a", image: "a:1", memory: 64, portMappings: [{ containerPort: 80, hostPort: 8080 }] };
  const text = JSON.stringify({ networkMode: "bridge", containerDefinitions: [container], tags: [] });
  const fargate = JSON.stringify({
    ...JSON.parse(text),
    requiresCompatibilities: ["FARGATE"],
    cpu: "256",
    memory: "512",
  });
  const fixed = fixAll(fargate, {}, { removals: true });
  expect(fixed.repaired).toEqual(["network-mode-fargate", "tags-empty"]);
  const before = analyze(fargate).findings.length;
  expect(fixed.gone).toBe(before - analyze(fixed.text).findings.length);
  expect(fixed.gone).toBeGreaterThan(fixed.repaired.length);
});

test("a fix that removes what is not JSON yet is offered, and is not safe", () => {
  const withConstraint = (element: string): string =>
    `{ "family": "a", "requiresCompatibilities": ["FARGATE"], "placementConstraints": [${element}], "containerDefinitions": [] }`;
  const safeties = (text: string): readonly boolean[] =>
    analyze(text, { insist: true }).findings.flatMap(({ fixes = [] }) =>
      fixes.filter(({ title }) => String(title) === "Remove placementConstraints").map(({ safe }) => safe),
    );
  expect(safeties(withConstraint('{ "type": "distinctInstance" }'))).toEqual([true]);
  expect(safeties(withConstraint('{ ["type"]: "distinctInstance" }'))).toEqual([false]);
});

describe("a harmful repair is taken back, and only that one", () => {
  const mapping = (containerPort: number, more: object = {}): object => ({ containerPort, ...more });
  const host = (...portMappings: readonly object[]): string =>
    JSON.stringify({
      family: "a",
      networkMode: "host",
      containerDefinitions: [{ name: "a", image: "a:1", memory: 64, portMappings }],
    });
  const errors = (text: string): readonly string[] =>
    analyze(text)
      .findings.filter(({ severity }) => severity === "error")
      .map(({ rule }) => rule.id);

  test("one of two that collide, while the others are made", () => {
    const text = host(
      mapping(80),
      mapping(22, { hostPort: 0 }),
      mapping(22, { hostPort: 80 }),
      mapping(90, { hostPort: 9 }),
    );
    const fixed = fixAll(text, {}, { removals: true });
    expect(errors(fixed.text)).toEqual(["host-port-mismatch"]);
    expect(fixed.text).toContain('"containerPort":90,"hostPort":90');
    expect(fixed.refused).toEqual(["host-port-mismatch"]);
  });

  test("one that causes an error of another rule, breaks the JSON or repairs nothing", () => {
    const [links] = rules.filter(({ meta }) => meta.id === "links-unsupported");
    const range = { start: 0, end: 1 };
    const ruleOf = (id: string, changes: (text: string) => readonly Change[]): Rule => ({
      meta: { ...metaOf(links as Rule), id },
      check: ({ tree }) => [
        { range, what: say`Bad`, fixes: [{ title: say`Go`, safe: true, changes: changes(tree.text) }] },
      ],
    });
    const text = '{ "family": "a", "networkMode": "host", "cpu": "256", "containerDefinitions": [] }';
    const put = (offset: number, piece: string): Change => replacePart({ start: offset, end: offset }, piece);
    const bad = [
      ruleOf("mode", (now) => [
        replacePart({ start: now.indexOf('"host"') + 1, end: now.indexOf('"host"') + 5 }, "hst"),
      ]),
      ruleOf("broken", (now) => [put(now.length, "}")]),
      ruleOf("useless", () => [put(1, " ")]),
    ];
    const fixed = fixAll(text, { rules: [...bad, ...rules], insist: true });
    expect(fixed).toMatchObject({ text, repaired: [], refused: ["broken", "mode", "useless"] });
    const { tree, findings } = analyze(text, { rules: bad, insist: true });
    expect(findings.map((finding) => fixed.refuses(tree, finding))).toEqual([true, true, true]);
  });

  test("an error that only moves up, or out of a wrapper, is not new", () => {
    const elements = '[null, { "image": "a:1", "memory": 5000000000000 }, null, { "name": "b", "image": 5 }]';
    const list = `{ "family": "a", "containerDefinitions": ${elements} }`;
    expect(fixAll(list).text).not.toContain("null");
    const wrapped = `{ "taskDefinition": { "family": "a", "containerDefinitions": ${elements} } }`;
    expect(fixAll(wrapped).refused).toEqual([]);
  });

  test("a member is added once, before a comment that ends its line", () => {
    const rest =
      '"requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512", "containerDefinitions": [{ "name": "a" }] }';
    const fixed = fixAll(`{ "family": "a", // prod\n ${rest}`);
    expect(fixed.text).toBe(`{ "family": "a", "networkMode": "awsvpc", // prod\n ${rest}`);
    expect(fixed.repaired).toEqual(["network-mode-fargate"]);
  });
});

/** What is known of a rule, without what it concerns: one of that kind is asked about every file. */
function metaOf({ meta: { concerns: _, ...meta } }: Rule): RuleMeta {
  return meta;
}
