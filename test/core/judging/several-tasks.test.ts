import { describe, expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import { detectTaskDefinition, type Locate } from "../../../server/src/core/carriers/detect";
import type { SyntaxNode } from "../../../server/src/core/document/node";
import { pointerAt } from "../../../server/src/core/document/pointer";
import { analyze, read, taskAt } from "../../../server/src/core/judging/analyze";
import { fixAll } from "../../../server/src/core/judging/fix-all";
import { losesSomething } from "../../../server/src/core/judging/losses";
import { networkingOf } from "../../../server/src/core/network/networking";
import { applyEdits } from "../../../server/src/core/text/text";
import { complete } from "../../../server/src/features/completion";
import { documentLinks } from "../../../server/src/features/document-links";
import { hoverAt } from "../../../server/src/features/hover";
import { markdownOf } from "../../../server/src/features/hover/rich-text";
import { outlineOf } from "../../../server/src/features/symbols";

/** Finds every task definition in a text, at any depth. */
const anywhere: Locate = (tree, hint) => {
  const inside = (node: SyntaxNode | undefined): ReturnType<Locate> => {
    if (node === undefined) return [];
    const found = detectTaskDefinition({ ...tree, root: node }, hint);
    if (found !== undefined) return [found];
    if (node.kind === "array") return node.elements.flatMap(inside);
    return node.kind === "object" ? node.members.flatMap(({ value }) => inside(value)) : [];
  };
  return inside(tree.root);
};

const TEXT = `{
  "web": {
    "family": "web",
    "networkMode": "awsvpc",
    "containerDefinitions": [
      { "name": "web", "image": "nginx:1", "memory": 512, "portMappings": [{ "containerPort": 80, "hostPort": 8080 }] }
    ]
  },
  "jobs": [
    {
      "family": "job",
      "networkMode": "host",
      "containerDefinitions": [
        { "name": "web", "image": "redis:7", "memory": 512, "dependsOn": [{ "containerName": "raw", "condition": "START" }] },
        { "sourceVolume": "a", "containerPath": "/a" }
      ]
    },
    [{ "Name": "raw", "image": "raw:1", "memory": 64, "portMappings": [{ "containerPort": 81, "hostPort": 80000 }] }]
  ]
}
`;

const options = { locate: anywhere, assume: { networkMode: "bridge" } } as const;
const analysis = analyze(TEXT, options);
const { tree, tasks, findings } = analysis;
const at = (part: string): number => TEXT.indexOf(part) + 1;

describe("a text with several task definitions", () => {
  test("has a model of each, in order, all in one tree", () => {
    expect(tasks.map((task) => [task.form, networkingOf(task).mode.value, task.containers.length])).toEqual([
      ["object", "awsvpc", 1],
      ["object", "host", 1],
      ["array", "bridge", 1],
    ]);
    expect(tasks.map((task) => task.tree)).toEqual([tree, tree, tree]);
    // What the models say is in the tree, where an object in the place of a container is unknown.
    expect(pointerAt(tree, tasks[2]?.containers[0]?.name.site.parent.range ?? expect.fail())).toBe("/jobs/1/0");
    expect(tasks[1]?.strays.size).toBe(1);
    expect(tasks[2]?.containers[0]?.name).toMatchObject({ state: "known", value: "raw" });
  });

  test("has the findings of all, in the order of the text", () => {
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, range }) => `${rule.id} ${pointerAt(tree, range)}`)).toEqual([
      "host-port-mismatch /web/containerDefinitions/0/portMappings/0/hostPort",
      "object-misplaced /jobs/0/containerDefinitions/1",
      "host-port-invalid /jobs/1/0/portMappings/0/hostPort",
    ]);
  });

  test("is one task definition at each place, and none between two", () => {
    const indexAt = (part: string) => {
      const task = taskAt(analysis, at(part));
      return task === undefined ? undefined : tasks.indexOf(task);
    };
    expect([indexAt('"awsvpc"'), indexAt('"host"'), indexAt('"raw:1"'), indexAt('"jobs"')]).toEqual([
      0,
      1,
      2,
      undefined,
    ]);
    const [one] = read('{ "taskDefinition": { "containerDefinitions": [] }, "tags": [] }').tasks;
    expect(taskAt({ tasks: one ? [one] : [] }, 62)).toBe(one);
  });

  test("is changed only where the change is meant", () => {
    const [, , raw] = tasks;
    const [web] = tasks;
    const bridge = (web ? assistsFor(web) : []).find(({ id }) => id === "switch-to-bridge");
    const changed = applyEdits(TEXT, bridge?.edits() ?? []);
    expect(changed).toBe(TEXT.replace('"awsvpc"', '"bridge"'));
    expect(raw && assistsFor(raw).map(({ id }) => id)).not.toContain("switch-to-host");
    // The mode of one is lost, that of the other stays.
    expect(losesSomething(analysis, bridge?.edits() ?? [], options)).toBe(true);
    expect(fixAll(TEXT, options, { removals: true }).text).toBe(
      TEXT.replace(', "hostPort": 8080', "").replace(', "hostPort": 80000', "").replace('"Name"', '"name"'),
    );
  });

  test("answers in the editor for the place", () => {
    const hover = hoverAt(analysis, at('"host"'));
    expect(markdownOf(hover?.meaning ?? [])).toContain("`host`");
    expect(hoverAt(analysis, at('"jobs"'))).toBeUndefined();
    expect(outlineOf(analysis).map(({ name }) => name)).toEqual(["web", "jobs"]);
    expect(documentLinks(analysis).map(({ url }) => new URL(url).pathname)).toEqual(["/_/nginx", "/_/redis", "/_/raw"]);
    const offset = at('"raw", "condition"');
    const names = complete({ text: TEXT, offset, analysis }).map(({ label }) => label);
    expect(names).not.toContain("raw");
  });
});
