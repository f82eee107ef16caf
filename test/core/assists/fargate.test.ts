import { describe, expect, test } from "vitest";
import { fargateObstacle, makeFargateReady } from "../../../server/src/core/assists/make-fargate-ready";
import { analyze } from "../../../server/src/core/judging/analyze";
import { applyEdits } from "../../../server/src/core/text/text";

/** The title, the changes and the resulting text. */
function ready(text: string): string | undefined {
  const [task] = analyze(text).tasks;
  const assist = task && makeFargateReady(task);
  if (assist === undefined) return undefined;
  const title = `${assist.title}${assist.safe ? "" : " (asks)"}`;
  return [title, ...assist.description, applyEdits(text, assist.edits())].join("\n");
}

describe("Make Fargate-ready", () => {
  test("changes all that Fargate demands and keeps the rest, comments included", () => {
    expect(
      ready(`{
  // the shop
  "family": "shop",
  "networkMode": "bridge",
  "requiresCompatibilities": [
    "EC2" // for now
  ],
  "pidMode": "host",
  "ipcMode": "task",
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:zone == a" }],
  "containerDefinitions": [
    {
      "name": "web", /* nginx */
      "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1",
      "cpu": 300,
      "memory": 900,
      "privileged": true,
      "links": ["db"],
      "portMappings": [{ "containerPort": 80, "hostPort": 8080 }],
      "stopTimeout": 300,
      "linuxParameters": {
        "capabilities": { "add": ["NET_ADMIN", "SYS_PTRACE"] },
        "devices": [{ "hostPath": "/dev/fuse" }], // for s3fs
        "initProcessEnabled": true
      },
      "logConfiguration": {
        "logDriver": "json-file", // rotated
        "options": {
          "max-size": "10m",
          "max-file": "3"
        }
      }
    },
    {
      "name": "db",
      "image": "postgres:16",
      "memoryReservation": 512,
      "logConfiguration": { "logDriver": "syslog" }
    },
    {
      "name": "agent",
      "image": "agent:1",
      "memory": 64,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/shop", "awslogs-region": "eu-west-1" }
      }
    }
  ]
}
`),
    ).toMatchSnapshot();
  });

  test("counts what only the author knows: the role, and where the logs go", () => {
    const log = '"logConfiguration": { "logDriver": "journald", "options": { "tag": "a" } }';
    const text = `{ "family": "a", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512", "containerDefinitions": [{ "name": "a", "image": "b:1", ${log} }] }`;
    expect(ready(text)).toMatchSnapshot();
  });

  test.each([
    ["gelf", '{ "gelf-address": "udp://10.0.0.1:12201" }'],
    ["syslog", '{ "syslog-address": "tcp://10.0.0.1:514" }'],
    ["fluentd", "{}"],
  ])("leaves %s, which sends logs to a place of the author's choice, for a finding", (driver, options) => {
    const log = `"logConfiguration": { "logDriver": "${driver}", "options": ${options} }`;
    const text = `{ "family": "a", "networkMode": "awsvpc", "cpu": "256", "memory": "512", "containerDefinitions": [{ "name": "a", "image": "b:1", ${log} }] }`;
    expect(ready(text)).toContain("Make Fargate-ready (1 to decide)");
    expect(ready(text)).toContain(log);
  });

  test("in the line ends and on the lines of the file", () => {
    const text =
      '\uFEFF{\r\n\t"family": "a",\r\n\t"requiresCompatibilities": ["EC2"],\r\n\t"containerDefinitions": [\r\n\t\t{ "name": "a", "image": "b:1", "memory": 100 }\r\n\t]\r\n}\r\n';
    expect(JSON.stringify(ready(text)?.split("\n").slice(-9).join("\n"))).toMatchSnapshot();
  });

  const fits =
    '"family": "a", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512"';
  const container = '{ "name": "a", "image": "b:1" }';

  test.each([
    ["a task that is ready", "done", `{ ${fits}, "containerDefinitions": [${container}] }`],
    [
      "Windows",
      "operatingSystemFamily",
      `{ "family": "a", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }, "containerDefinitions": [${container}] }`,
    ],
    [
      "external instances",
      "requiresCompatibilities",
      `{ "family": "a", "requiresCompatibilities": ["EXTERNAL"], "containerDefinitions": [${container}] }`,
    ],
    [
      "GPUs",
      "resourceRequirements",
      '{ "family": "a", "containerDefinitions": [{ "name": "a", "image": "b:1", "resourceRequirements": [{ "type": "GPU", "value": "1" }] }] }',
    ],
    [
      "a mode from a template",
      "networkMode",
      `{ "family": "a", "networkMode": "\${MODE}", "containerDefinitions": [${container}] }`,
    ],
    [
      "launch types from a template",
      "requiresCompatibilities",
      `{ "family": "a", "requiresCompatibilities": ["\${TYPE}"], "containerDefinitions": [${container}] }`,
    ],
    [
      "a size from a template",
      "size",
      `{ "family": "a", "cpu": "\${CPU}", "memory": "512", "containerDefinitions": [${container}] }`,
    ],
    [
      "more than the largest size",
      "size",
      '{ "family": "a", "containerDefinitions": [{ "name": "a", "image": "b:1", "memory": 300000 }] }',
    ],
    ["a piece of a file", "part", `{ "containerDefinitions": [${container}] }`],
    ["a bare array", "list", `[${container}]`],
    ["what is still typed", "broken", `{ "family": "a", "containerDefinitions": [${container}], `],
    [
      "a size that is no text",
      "size",
      `{ "family": "a", "cpu": 256, "memory": "512", "containerDefinitions": [${container}] }`,
    ],
    [
      "what has to change under a misspelt key",
      "misplaced",
      `{ ${fits}, "containerDefinitions": [{ "name": "a", "image": "b:1", "logConfiguration": { "logDriver": "journald", "Options": {} } }] }`,
    ],
  ])("is not offered for %s, and says why", (_, obstacle, text) => {
    expect(ready(text)).toBeUndefined();
    const [task] = analyze(text, { insist: true }).tasks;
    expect(task && fargateObstacle(task)).toBe(obstacle);
  });
});
