import { describe, expect, test } from "vitest";
import { answers } from "./answers";
import { compare } from "./compare";
import { cfnLintVersion } from "./run";

const version = cfnLintVersion();

describe.skipIf(version === undefined)(`cfn-lint${version === undefined ? " (not installed)" : ""}`, () => {
  const comparison = async (text: string): Promise<{ readonly answered: number; readonly rows: readonly string[] }> => {
    const { compared, answered, rows } = await compare([{ name: "a.json", text }]);
    expect(compared).toBe(1);
    const lines = rows.map(
      ({ rule, pointer, reason }) => `${rule} ${pointer} ${reason === undefined ? "open" : "excused"}`,
    );
    return { answered, rows: lines };
  };
  const container = `"name": "web", "image": "nginx:1", "essential": true`;

  test("finds nothing in a template of every kind of volume, of maps and of proxies", async () => {
    const { answered, rows } = await comparison(`{
          "family": "f", "cpu": "256", "memory": "512", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],
          "ephemeralStorage": { "sizeInGiB": 30 },
          "proxyConfiguration": { "type": "APPMESH", "containerName": "web", "properties": [{ "name": "a", "value": "b" }] },
          "volumes": [
            { "name": "a", "efsVolumeConfiguration": { "fileSystemId": "fs-1", "transitEncryptionPort": 2049, "authorizationConfig": { "iam": "ENABLED", "accessPointId": "fsap-1" } } },
            { "name": "b", "fsxWindowsFileServerVolumeConfiguration": { "fileSystemId": "fs-1", "rootDirectory": "a", "authorizationConfig": { "credentialsParameter": "a", "domain": "b" } } },
            { "name": "c", "dockerVolumeConfiguration": { "scope": "task", "labels": { "key": "v" }, "driverOpts": { "o": "v" } } },
            { "name": "d", "s3filesVolumeConfiguration": { "fileSystemArn": "arn:aws:s3files:us-east-1:111122223333:file-system/fs-1" } },
            { "name": "e", "host": { "sourcePath": "/a" }, "configuredAtLaunch": false }
          ],
          "containerDefinitions": [{ ${container}, "dockerLabels": { "com.example.key": "v" },
            "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "a", "awslogs-region": "b", "awslogs-stream-prefix": "c" } },
            "firelensConfiguration": { "type": "fluentbit", "options": { "config-file-type": "file" } },
            "linuxParameters": { "tmpfs": [{ "containerPath": "/a", "size": 1 }], "initProcessEnabled": true } }]
        }`);
    expect(answered).toBe(0);
    expect(rows).toEqual([]);
  });

  test.each([
    ["an object", `{ "family": "f", "cpu": [], "containerDefinitions": [{ ${container}, "memory": "a" }] }`],
    ["a bare array", `[{ ${container}, "memory": "a", "portMappings": [{ "hostPort": true }] }]`],
    ["a description", `{ "taskDefinition": { "containerDefinitions": [{ ${container}, "memory": "a", "Cpus": 1 }] } }`],
    [
      "a daemon in a description",
      `{ "daemonTaskDefinition": { "family": "f", "networkMode": "host", "containerDefinitions": [{ ${container} }] } }`,
    ],
    ["empty texts", `{ "family": "f", "ipcMode": "", "taskRoleArn": "", "containerDefinitions": [{ ${container} }] }`],
    ["comments and nulls", `{ "cpu": null, /* a */ "containerDefinitions": [{ ${container}, "memory": "a" }] }`],
  ])("is answered at the same places: %s", async (_, text) => {
    const { answered, rows } = await comparison(text);
    expect(answered).toBeGreaterThan(0);
    expect(rows).toEqual([]);
  });

  test("does not know the value of a placeholder", async () => {
    const { answered, rows } = await comparison(
      `{ "networkMode": "\${MODE}", "cpu": \${CPU}, "volumes": {{ volumes }}, "containerDefinitions": [{ ${container}, "cpu": "\${CPU}" }] }`,
    );
    expect(answered).toBe(0);
    expect(rows).toEqual([]);
  });

  test("shows findings that are not ours, with the reason if reviewed", async () => {
    const text = `{ "executionRoleArn": "ecsTaskExecutionRole", "tags": [{ "value": "a" }], "containerDefinitions": [{ ${container} }] }`;
    expect((await comparison(text)).rows).toEqual([
      "E1156 /executionRoleArn excused",
      "E3511 /executionRoleArn excused",
      "E3024 /tags/0 open",
    ]);
  });
});

describe("a finding of ours answers one of cfn-lint", () => {
  const theirs = { rule: "E3012", message: "'a' is not of type 'integer'", pointer: "/cpu" };
  const ours = { rule: "type-mismatch", message: "cpu is a string.", places: ["/cpu"] };
  const required = { rule: "E3003", message: "'Image' is a required property", pointer: "/a/0" };
  const missing = { rule: "image-missing", message: "Container 1 has no image.", places: ["/a/0/name"] };

  test("of the same kind at the same place", () => {
    expect(answers(theirs, ours)).toBe(true);
    expect(answers(theirs, { ...ours, places: ["/memory", "/cpu"] })).toBe(true);
    expect(answers(required, missing)).toBe(true);
  });

  test("and not of another kind, or at another place, or about another member", () => {
    expect(answers(theirs, { ...ours, rule: "task-size-invalid" })).toBe(false);
    expect(answers(theirs, { ...ours, places: ["/memory"] })).toBe(false);
    expect(answers(theirs, { ...ours, places: ["/cpu/0", ""] })).toBe(false);
    expect(answers(required, { ...missing, places: ["/a/1/name"] })).toBe(false);
    expect(answers(required, { ...missing, places: ["/a/0/secrets/0"] })).toBe(false);
    expect(answers(required, { ...missing, message: "Container 1 has no name." })).toBe(false);
  });
});
