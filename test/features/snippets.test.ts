import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/core/judging/analyze";
import { networkingOf } from "../../server/src/core/network/networking";
import { SNIPPETS, type Snippet } from "../../server/src/features/snippets";
import { expandedSnippet } from "../harness/expanded-snippet";

/** The findings that rules have about a snippet, although the snippet is right. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  // A fixed port means that one copy fits on an instance, and the snippet says so.
  "ecs-port-bridge-static": ["host-port-static"],
  "ecs-port-host": ["host-mode-single-copy"],
};

/** A container around a part, in a task of one mode. */
const CONTAINER = {
  name: "app",
  image: "public.ecr.aws/docker/library/caddy:2.10-alpine",
  essential: true,
  cpu: 128,
  memory: 256,
  user: "1000:1000",
  readonlyRootFilesystem: true,
};

const LOGS = {
  logDriver: "awslogs",
  options: { "awslogs-group": "/ecs/app", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "app" },
};

const ROUTER = {
  ...CONTAINER,
  name: "log-router",
  user: "0",
  image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15",
  firelensConfiguration: { type: "fluentbit" },
};

/** The placeholder for the snippet in a document. */
const HERE = "__HERE__";

/** A task around some containers: on Fargate in awsvpc mode, in other modes on instances. */
function taskOf(mode: string, containers: readonly unknown[], more: object = {}): object {
  const fargate = { requiresCompatibilities: ["FARGATE"], cpu: "512", memory: "1024" };
  return {
    family: "app",
    executionRoleArn: "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
    taskRoleArn: "arn:aws:iam::123456789012:role/app-task",
    networkMode: mode,
    ...(mode === "awsvpc" ? fargate : { requiresCompatibilities: ["EC2"] }),
    containerDefinitions: containers,
    ...more,
  };
}

/** The smallest document that contains a snippet. */
function around({ where, prefix }: Snippet, mode: string): object {
  const own = { ...CONTAINER, logConfiguration: LOGS };
  switch (where) {
    case "container":
      // A router without anything to route has a finding, and the app next to the sidecar is essential.
      return taskOf(mode, [
        prefix === "ecs-firelens-router"
          ? { ...CONTAINER, name: "main", logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } } }
          : { ...own, name: "main" },
        HERE,
      ]);
    case "containers":
      return taskOf(mode, [HERE]);
    case "portMapping":
      return taskOf(mode, [{ ...own, portMappings: [HERE] }]);
    case "healthCheck":
      return taskOf(mode, [{ ...own, healthCheck: HERE }]);
    case "logConfiguration":
      return taskOf(mode, [
        { ...CONTAINER, logConfiguration: HERE },
        ...(prefix === "ecs-firelens-logs" ? [ROUTER] : []),
      ]);
    case "secret":
      return taskOf(mode, [{ ...own, secrets: [HERE] }]);
    case "volume":
      return taskOf(
        mode,
        [{ ...own, mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: false }] }],
        { volumes: [HERE] },
      );
    case "document":
      throw new Error("A document has nothing around it.");
  }
}

function placed(snippet: Snippet, mode: string): string {
  const text = expandedSnippet(snippet.body);
  if (snippet.where === "document") return text;
  return JSON.stringify(around(snippet, mode), undefined, 2).replace(`"${HERE}"`, () => text);
}

/** Each snippet in each of its modes. One for all modes is tried in those with ports. */
const placements = SNIPPETS.flatMap((snippet) =>
  (snippet.modes ?? ["awsvpc", "bridge"]).map((mode) => ({ prefix: snippet.prefix, mode, snippet })),
);

test("every promised snippet exists, each with its own prefix and title", () => {
  const listed = SNIPPETS.map(({ prefix, where, modes = ["any"] }) => `${prefix}: ${where}, ${modes.join(" ")}`);
  expect(`\n${listed.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    ecs-fargate-web: document, awsvpc
    ecs-ec2-bridge: document, bridge
    ecs-ec2-host-daemon: document, host
    ecs-windows: document, awsvpc
    ecs-scheduled-task: document, awsvpc
    ecs-container: container, any
    ecs-container-windows: container, any
    ecs-firelens-router: container, awsvpc bridge
    ecs-firelens-containers: containers, awsvpc bridge
    ecs-adot: container, awsvpc
    ecs-xray: container, awsvpc
    ecs-port-awsvpc: portMapping, awsvpc
    ecs-port-bridge-dynamic: portMapping, bridge
    ecs-port-bridge-static: portMapping, bridge
    ecs-port-host: portMapping, host
    ecs-health-check: healthCheck, any
    ecs-awslogs: logConfiguration, any
    ecs-firelens-logs: logConfiguration, awsvpc bridge
    ecs-secret: secret, any
    ecs-secret-ssm: secret, any
    ecs-volume-efs: volume, any
    "
  `);
  expect(new Set(SNIPPETS.map(({ prefix }) => prefix)).size).toBe(SNIPPETS.length);
  expect(new Set(SNIPPETS.map(({ title }) => title)).size).toBe(SNIPPETS.length);
});

describe("a snippet", () => {
  test.each(SNIPPETS)("$prefix is written in the syntax of snippets, indented with tabs", ({ body }) => {
    expect(body).toBe(body.trim());
    expect(body).not.toMatch(/^\t* /m);
    // Tab stops are numbered without gaps, so that Tab visits all of them.
    const stops = [...new Set([...body.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number)))];
    expect(stops.sort((a, b) => a - b)).toEqual(stops.map((_, index) => index + 1));
  });

  test.each(placements)("$prefix is clean in $mode mode", ({ snippet, mode, prefix }) => {
    const { findings, tree, failures, tasks } = analyze(placed(snippet, mode));
    const [task] = tasks;
    expect(tree.problems).toEqual([]);
    expect(failures).toEqual([]);
    expect(task && networkingOf(task).mode.value).toBe(mode);
    const expected = [...(EXPECTED[prefix] ?? [])].sort();
    expect(findings.map(({ rule, message }) => `${rule.id}: ${message}`).sort()).toEqual(
      expected.map((id) => expect.stringMatching(`^${id}: `)),
    );
  });
});
