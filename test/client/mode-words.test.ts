import { SUMMARY_REQUEST, type Summary } from "@ecs-task-definitions/shared/protocol";
import { afterEach, expect, test, vi } from "vitest";
import { modeWords } from "../../client/src/mode-words";
import { connect, type TestClient } from "../harness/connection";

vi.mock("vscode", () => ({
  l10n: {
    t: (text: string, ...values: readonly string[]) =>
      text.replaceAll(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? ""),
  },
}));

let client: TestClient;
afterEach(() => client.dispose());

const FARGATE = '"requiresCompatibilities": ["FARGATE"]';
const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

test.each<[members: string, text: string, why: RegExp]>([
  ['"networkMode": "awsvpc"', "awsvpc", /^as written$/],
  [`"networkMode": "awsvpc", ${FARGATE}`, "awsvpc", /^as written$/],
  ['"cpu": "256"', "bridge (default)", /^networkMode is left out$/],
  [WINDOWS, "nat (default)", /left out/],
  [`"networkMode": "bridge", ${WINDOWS}`, "nat", /means on Windows/],
  [`"networkMode": "bridge", ${FARGATE}`, "! bridge rejected", /Fargate has only awsvpc, so ECS rejects/],
  [FARGATE, "! bridge (default) rejected", /Fargate has only awsvpc, and networkMode is left out/],
  [
    '"networkMode": "awsvpc", "requiresCompatibilities": ["EXTERNAL"]',
    "! awsvpc rejected",
    /can't have the mode that is written/,
  ],
  [`"networkMode": "host", ${WINDOWS}`, "! host rejected", /can't have the mode that is written/],
  ['"networkMode": "brigde"', "! brigde rejected", /no such mode/],
  ['"networkMode": "a-mode-that-is-much-too-long-for-a-bar"', "! a-mode-that-is-much… rejected", /no such mode/],
  ['"networkMode": "${MODE}"', "mode unknown", /the file does not tell/],
  ['"networkMode": 5', "mode unknown", /the file does not tell/],
  ['"requiresCompatibilities": ["MANAGED_INSTANCES"]', "mode unknown", /AWS's pages disagree/],
])("of %s the status bar says %s", async (members, text, why) => {
  client = await connect();
  const file = `{ "family": "f", ${members}, "containerDefinitions": [{ "name": "a", "image": "b", "memory": 64 }] }`;
  await client.open("file:///a/task.json", file);
  const summary: Summary | null = await client.request(SUMMARY_REQUEST, { uri: "file:///a/task.json" });
  if (summary === null) throw new Error("no summary");
  const words = modeWords(summary);
  expect(words.isRefused ? `! ${words.text}` : words.text).toBe(text);
  expect(words.why).toMatch(why);
});

test.each<[settings: object, text: string, mode: string, why: RegExp]>([
  [
    {},
    "mode not in this file",
    "not in this file",
    /Terraform, or another file, sets the mode. The settings can assume/,
  ],
  [{ assumeNetworkMode: "bridge" }, "bridge (assumed)", "bridge (assumed)", /^as the settings assume$/],
  [{ assumeLaunchType: "FARGATE" }, "awsvpc (Fargate)", "awsvpc (Fargate)", /^the only one on Fargate$/],
])("of a bare list with the settings %j the status bar says %s", async (settings, text, mode, why) => {
  client = await connect({ initializationOptions: { settings } });
  await client.open("file:///a/containers.json", '[{ "name": "a", "image": "b", "memory": 64 }]');
  const summary: Summary | null = await client.request(SUMMARY_REQUEST, { uri: "file:///a/containers.json" });
  if (summary === null) throw new Error("no summary");
  expect(modeWords(summary)).toEqual({ text, mode, why: expect.stringMatching(why), isRefused: false });
});

test("an unknown mode is not called a mode twice", () => {
  const summary = { form: "object", networkMode: "unknown", networkModeReason: "unknown", refusedMode: null } as const;
  expect(modeWords(summary)).toMatchObject({ text: "mode unknown", mode: "unknown" });
});

test("text in place of a mode is never an icon", () => {
  const summary = {
    form: "object",
    networkMode: "unknown",
    networkModeReason: "unknown",
    refusedMode: { mode: "$(flame)", isWritten: true },
  } as const;
  expect(modeWords(summary).text).toBe("$ (flame) rejected");
});
