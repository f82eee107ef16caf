import { describe, expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import { detectTaskDefinition } from "../../../server/src/core/carriers/detect";
import type { KindHint } from "../../../server/src/core/carriers/kind";
import { describeDiagram } from "../../../server/src/core/diagram/describe-diagram";
import { diagramOf } from "../../../server/src/core/diagram/diagram-of";
import { parse } from "../../../server/src/core/document/json/parse";
import { fieldsOf } from "../../../server/src/core/facts/structure";
import { analyze } from "../../../server/src/core/judging/analyze";
import { rules } from "../../../server/src/core/rules";
import { complete } from "../../../server/src/features/completion";
import { hoverAt } from "../../../server/src/features/hover";
import { markdownOf } from "../../../server/src/features/hover/rich-text";
import { inlayHintsIn } from "../../../server/src/features/inlay-hints";
import { outlineOf } from "../../../server/src/features/symbols";
import { folderWith, lint } from "../../harness/command-line";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { taskOf } from "../../harness/task-of";

const CONTAINERS = '"containerDefinitions": [{ "name": "agent", "image": "agent:3" }]';
const PLAIN = `{ "family": "agent", "cpu": "256", ${CONTAINERS} }`;

function kindOf(text: string, hint: KindHint = {}): string | undefined {
  return detectTaskDefinition(parse(text), hint)?.kind;
}

describe("a daemon task definition is recognised by", () => {
  test.each([
    ["pidMode shared", `{ "pidMode": "shared", ${CONTAINERS} }`],
    ["ipcMode shared", `{ "ipcMode": "shared", ${CONTAINERS} }`],
    ["pidMode none", `{ "pidMode": "none", ${CONTAINERS} }`],
    ["keys in the wrong case", `{ "PidMode": "shared", "ContainerDefinitions": [] }`],
    ["a volume of log files", `{ ${CONTAINERS}, "volumes": [{ "logDriverVolumeConfiguration": { "driver": "x" } }] }`],
    ["such a volume without its driver", `{ "volumes": [{ "logDriverVolumeConfiguration": {} }], ${CONTAINERS} }`],
    ["its ARN", `{ "daemonTaskDefinitionArn": "\${ARN}", ${CONTAINERS} }`],
    ["its network mode", `{ "networkMode": "daemon_bridge", ${CONTAINERS} }`],
    ["the wrapper of its description", `{ "daemonTaskDefinition": ${PLAIN} }`],
    ["a mark inside of another wrapper", `{ "taskDefinition": { "pidMode": "shared", ${CONTAINERS} } }`],
    ["pidMode shared beside ports", `{ "pidMode": "shared", "networkMode": "host", ${CONTAINERS} }`],
    [
      "pidMode shared on managed instances",
      `{ "requiresCompatibilities": ["MANAGED_INSTANCES"], "pidMode": "shared", ${CONTAINERS} }`,
    ],
    ["a mark in a half-typed file", `{ "pidMode": "shared", "containerDefinitions": [{ "name": "a`],
    ["a mark beside placeholders", `{ "family": {{ F }}, "pidMode": "shared", "containerDefinitions": {{ C }} }`],
  ])("%s", (_, text) => {
    expect(kindOf(text)).toBe("daemon");
  });

  test.each(["daemon-task-definition.json", "ecs/cwagent.daemon.taskdef.json", "C:\\x\\daemonTaskDef.json"])(
    "the file name %s, where the text does not tell",
    (fileName) => {
      expect([kindOf(PLAIN, { fileName }), kindOf(PLAIN)]).toEqual(["daemon", "task"]);
    },
  );

  test("its file name, with a log driver and shared memory that both kinds have", () => {
    const fileName = "daemon-task-definition.json";
    const text = `{ "ipcMode": "none", "containerDefinitions": [{ "logConfiguration": { "logDriver": "json-file" } }] }`;
    expect(kindOf(text, { fileName })).toBe("daemon");
  });

  test("the caller's hint, if the text does not decide", () => {
    expect([kindOf(PLAIN, { kind: "daemon" }), kindOf(`[{ "name": "a", "image": "b" }]`, { kind: "daemon" })]).toEqual([
      "daemon",
      "daemon",
    ]);
    expect(kindOf(`{ "pidMode": "none", ${CONTAINERS} }`, { kind: "task" })).toBe("task");
  });
});

describe("an ordinary task definition is not taken for one by", () => {
  const fileName = "daemon-task-definition.json";
  test.each([
    ["nothing at all", PLAIN, {}],
    ["ipcMode none, which both have", `{ "ipcMode": "none", ${CONTAINERS} }`, {}],
    ["pidMode host", `{ "pidMode": "host", ${CONTAINERS} }`, {}],
    ["a placeholder", `{ "pidMode": "\${shared}", ${CONTAINERS} }`, {}],
    ["a value being typed", `{ ${CONTAINERS}, "pidMode": "shared`, {}],
    ["pidMode none beside a network mode", `{ "pidMode": "none", "networkMode": "awsvpc", ${CONTAINERS} }`, {}],
    ["pidMode shared on Fargate", `{ "pidMode": "shared", "requiresCompatibilities": ["FARGATE"], ${CONTAINERS} }`, {}],
    ["pidMode shared in a description", `{ "pidMode": "shared", "taskDefinitionArn": "x", ${CONTAINERS} }`, {}],
    ["a name beside a network mode", `{ "networkMode": "host", ${CONTAINERS} }`, { fileName }],
    ["a name beside ports", `{ "containerDefinitions": [{ "name": "a", "portMappings": [] }] }`, { fileName }],
    ["the name of a folder", PLAIN, { fileName: "daemon-task-definitions/web.json" }],
    ["a name of a service", PLAIN, { fileName: "daemon-service.json" }],
    [
      "what somebody says of a file for Fargate",
      `{ "requiresCompatibilities": ["FARGATE"], ${CONTAINERS} }`,
      { kind: "daemon" as const },
    ],
  ])("%s", (_, text, hint) => {
    expect(kindOf(text, hint)).toBe("task");
  });

  test.each([
    ["pidMode host", `"pidMode": "host", ${CONTAINERS}`],
    ["ipcMode task", `"ipcMode": "task", ${CONTAINERS}`],
    ["a volume of another kind", `"volumes": [{ "name": "x", "efsVolumeConfiguration": {} }], ${CONTAINERS}`],
    ["a log driver", `"containerDefinitions": [{ "name": "a", "logConfiguration": { "logDriver": "syslog" } }]`],
    ["shared memory", `"containerDefinitions": [{ "linuxParameters": { "sharedMemorySize": 64 } }]`],
    ["keys in another case", `"ContainerDefinitions": [{ "LinuxParameters": { "MaxSwap": 64 } }]`],
  ])("a name beside %s that daemons do not have", (_, members) => {
    expect(kindOf(`{ ${members} }`, { fileName })).toBe("task");
  });

  test("the input of CreateDaemon, which is not a task definition", () => {
    expect(kindOf('{ "daemonName": "a", "daemonTaskDefinitionArn": "arn:x", "clusterArn": "y" }')).toBeUndefined();
  });

  test.skipIf(!hasCorpus)("any real file", () => {
    expect(corpusFiles("taskdefs").filter(({ text }) => kindOf(text) === "daemon")).toEqual([]);
  });
});

const DAEMON = `{
  "family": "collector",
  "cpu": "256",
  "pidMode": "shared",
  "containerDefinitions": [
    { "name": "collector", "image": "collector:3", "cpu": 128 }
  ]
}
`;

describe("a daemon", () => {
  test("with every member that its structure has breaks no rule of ordinary task definitions", () => {
    const silent = new Set(rules.filter(({ meta }) => !meta.daemons).map(({ meta }) => meta.id));
    const members = fieldsOf("DaemonContainerDefinition").map(({ name }) => name);
    expect(members).toContain("privileged");
    const text = JSON.stringify({
      family: "a",
      pidMode: "shared",
      ipcMode: "shared",
      containerDefinitions: [
        {
          name: "a",
          image: "a:latest",
          privileged: true,
          interactive: true,
          startTimeout: 1,
          memory: 4096,
          cpu: 8192,
          linuxParameters: { devices: [{ hostPath: "/dev/fuse" }], capabilities: { add: ["SYS_ADMIN"] } },
          logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "g", "awslogs-region": "eu-west-1" } },
        },
      ],
      volumes: [{ name: "host", host: { sourcePath: "/" } }],
      cpu: "16",
      memory: "128",
      tags: [],
    });
    const found = analyze(text, { severities: Object.fromEntries(rules.map(({ meta }) => [meta.id, "error"])) });
    expect(found.findings.map(({ rule }) => rule.id).filter((id) => silent.has(id))).toEqual([]);
    expect(found.tasks[0]?.kind).toBe("daemon");
  });

  test("is offered no other network mode and no other launch type", () => {
    expect(assistsFor(taskOf(DAEMON))).toEqual([]);
    const described = taskOf(`{ "daemonTaskDefinition": { "revision": 3, "volumes": [], ${CONTAINERS} } }`);
    expect(assistsFor(described).map(({ title, description }) => [String(title), ...description])).toEqual([
      [
        "Clean describe output",
        "Take the task definition out of daemonTaskDefinition",
        "Remove revision, which only ECS sets",
        "Remove volumes, which is empty",
      ],
    ]);
  });

  test("is called one in hovers, the outline and the diagram", () => {
    const sentence =
      "Daemon task definition: `RegisterDaemonTaskDefinition` registers it, and a daemon runs it once on each managed " +
      "instance. The network mode is `daemon_bridge`, and tasks on the instance reach it at `169.254.172.2`.";
    for (const place of ["{", '"pidMode"', '"containerDefinitions"']) {
      const answer = hoverAt(analyze(DAEMON), DAEMON.indexOf(place) + (place === "{" ? 0 : 2));
      expect(markdownOf(answer?.meaning ?? []), place).toContain(sentence);
    }
    expect(outlineOf(analyze(DAEMON))[0]?.detail).toBe("daemon");
    expect(describeDiagram(diagramOf(taskOf(DAEMON)))).toMatchInlineSnapshot(`
      "collector. Daemon task definition, network mode daemon_bridge. Made for managed instances.
      Network of the daemons. The daemons of an instance share it, and its tasks reach them at 169.254.172.2.
      Container "collector": image collector:3, essential.
      - No port is mapped."
    `);
  });

  test("has the documentation of its own structure in hovers", () => {
    const answer = hoverAt(analyze(DAEMON), DAEMON.indexOf('"shared"'));
    expect(markdownOf(answer?.documentation ?? [])).toContain("joins the host PID namespace");
  });

  test("has hints for sizes and none for a network", () => {
    const hints = inlayHintsIn(taskOf(DAEMON), { start: 0, end: DAEMON.length });
    expect(hints.map(({ label }) => label)).toEqual(["= 0.25 vCPU", "essential: true", "= 0.125 vCPU"]);
  });

  test("is completed by its own structure", () => {
    const labels = (text: string): readonly string[] => {
      const offset = text.indexOf("|");
      const plain = text.replace("|", "");
      const entries = complete({ text: plain, offset, analysis: analyze(plain) });
      return entries.filter(({ kind }) => kind !== "snippet").map(({ label }) => label);
    };
    expect(labels(`{ "pidMode": "shared", ${CONTAINERS}, | }`)).toEqual([
      "family",
      "cpu",
      "memory",
      "executionRoleArn",
      "taskRoleArn",
      "volumes",
      "ipcMode",
      "tags",
    ]);
    const container = labels('{ "pidMode": "shared", "containerDefinitions": [{ "name": "a", "image": "b", | }] }');
    expect(container.filter((label) => ["portMappings", "links", "hostname", "essential"].includes(label))).toEqual([
      "essential",
    ]);
    expect(labels(`{ "pidMode": "|", "ipcMode": "shared", ${CONTAINERS} }`)).toEqual(["none", "shared"]);
    expect(labels(`{ "volumes": [{ "logDriverVolumeConfiguration": { "driver": | } }], ${CONTAINERS} }`)).toEqual([
      "json-file",
    ]);
  });
});

describe("the terminal", () => {
  test("identifies a daemon in one line, and in JSON by its kind", () => {
    const cwd = folderWith({ "agent.json": DAEMON, "daemon-taskdef.json": PLAIN, "web.json": PLAIN });
    expect(lint(["agent.json", "daemon-taskdef.json"], { cwd }).stdout).toBe(
      "agent.json: read as a daemon task definition\n\ndaemon-taskdef.json: read as a daemon task definition\n\n2 files: nothing found.\n",
    );
    expect(lint(["agent.json", "--quiet"], { cwd }).stdout).toBe("1 file: nothing found.\n");
    const read = (...args: readonly string[]): unknown =>
      JSON.parse(lint([...args, "--format=json"], { cwd }).stdout).taskDefinitions;
    expect(read("agent.json", "web.json")).toEqual([
      { path: "agent.json", kind: "daemon" },
      { path: "web.json", kind: "task" },
    ]);
    expect(read("web.json", "--assume-kind=daemon")).toEqual([{ path: "web.json", kind: "daemon" }]);
  });
});
