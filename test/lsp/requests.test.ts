import type { AssistOffer } from "@ecs-task-definitions/shared/protocol";
import { afterEach, describe, expect, test } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver/node";
import { rules as allRules } from "../../server/src/core/rules";
import { PULLING } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";
import { FINE, HOST_MODE, MISMATCH, RELYING } from "../harness/sample-documents";
import { applied } from "../harness/workspace-edits";

const URI = "file:///project/task.json";
let client: TestClient;
afterEach(() => client.dispose());

async function ask<T>(method: string, text: string, more: object = {}): Promise<T> {
  client = await connect({ capabilities: PULLING });
  await client.open(URI, text, "json", 3);
  return client.request<T>(`ecsTaskDefinition/${method}`, { uri: URI, ...more });
}

describe("the summary", () => {
  test("of a task with a written mode", async () => {
    expect(await ask("summary", MISMATCH)).toEqual({
      kind: "task",
      form: "object",
      networkMode: "awsvpc",
      networkModeReason: "written",
      refusedMode: null,
      launchTypes: [],
      counts: { error: 1, warning: 0, information: 0, hint: 0 },
    });
  });

  test("counts by severity", async () => {
    expect(await ask("summary", HOST_MODE)).toMatchObject({
      networkMode: "host",
      counts: { error: 0, warning: 0, information: 1, hint: 0 },
    });
  });

  test("of a task without a written mode", async () => {
    const text = FINE.replace(
      '"networkMode": "awsvpc"',
      '"requiresCompatibilities": ["EC2", "${MORE}", "[FARGATE](command:x)", "$(x)"]',
    );
    expect(await ask("summary", text)).toMatchObject({
      networkMode: "bridge",
      networkModeReason: "default",
      refusedMode: null,
      launchTypes: ["EC2"],
    });
  });

  test("of another file is null", async () => {
    expect(await ask("summary", '{ "name": "x" }')).toBeNull();
  });
});

test("the obstacle to Fargate is returned, and null without one or without a task definition", async () => {
  const obstacle = (text: string): Promise<unknown> => ask("fargateObstacle", text);
  expect(await obstacle('[{ "name": "web", "image": "a:1", "essential": true, "portMappings": [] }]')).toBe("list");
  expect(await obstacle(MISMATCH)).toBeNull();
  expect(await obstacle('{ "name": "x" }')).toBeNull();
});

test("fixing all counts the remaining problems with several fixes", async () => {
  client = await connect({ capabilities: PULLING, rules: allRules });
  const text = `{ "family": "a", "cpu": 256, "memory": "512", "containerDefinitions": [{ "name": "w", "image": "i:1",
    "environment": [{ "name": "L", "value": "a" }, { "name": "L", "value": "b" }] }] }`;
  await client.open(URI, text, "json", 3);
  const answer = await client.request("ecsTaskDefinition/fixAll", { uri: URI });
  expect(answer).toMatchObject({ fixed: 1, removals: 0, choices: 1, whole: true });
});

describe("the assists", () => {
  test("are listed with what they change", async () => {
    expect(await ask("assists", FINE)).toEqual([
      {
        id: "switch-to-bridge",
        title: "Switch to bridge",
        description: ['Change networkMode from "awsvpc" to "bridge"'],
        decisions: [],
      },
      {
        id: "switch-to-host",
        title: "Switch to host",
        description: [
          'Change networkMode from "awsvpc" to "host"',
          'Set hostPort of container "app" to 443, its containerPort',
        ],
        decisions: [],
      },
      {
        id: "switch-to-none",
        title: "Switch to none",
        description: ['Change networkMode from "awsvpc" to "none"', 'Remove portMappings from container "app"'],
        decisions: [],
      },
      {
        id: "make-fargate-ready",
        title: "Make Fargate-ready",
        description: [
          "Add requiresCompatibilities with FARGATE",
          'Add cpu "256"',
          'Add memory "512", the smallest size for the 512 MiB that the containers ask for',
        ],
        decisions: [],
      },
    ]);
  });

  test("say what they leave to the author, as the findings say it that come with them", async () => {
    client = await connect({ capabilities: PULLING, rules: allRules });
    await client.open(URI, RELYING);
    const offers = await client.request<readonly AssistOffer[]>("ecsTaskDefinition/assists", { uri: URI });
    expect(offers.find(({ id }) => id === "make-fargate-ready")).toMatchSnapshot();
  });

  test("of another file are empty", async () => {
    expect(await ask("assists", "[]")).toEqual([]);
  });

  test("make their edits on request, for the document version", async () => {
    const edit = await ask<WorkspaceEdit>("assistEdit", FINE, { id: "switch-to-bridge" });
    expect(edit.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 3 } }]);
    expect(applied(FINE, URI, edit)).toBe(FINE.replace("awsvpc", "bridge"));
  });

  test.each(["no-such-assist", "", "switch-to-awsvpc"])("make none under the id %j", async (id) => {
    expect(await ask("assistEdit", FINE, { id })).toBeNull();
  });
});
