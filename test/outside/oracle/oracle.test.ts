import { describe, expect, test } from "vitest";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { compare, hasBotocore } from "./compare";

const botocore = hasBotocore();
const missing = [...(botocore ? [] : ["no Python with botocore"]), ...(hasCorpus ? [] : ["no real files"])];

describe.skipIf(missing.length > 0)(`botocore${missing.map((what) => ` (${what})`).join("")}`, () => {
  test("finds in real files what we find, at the same places", () => {
    const { files, agreed, differences } = compare(corpusFiles("taskdefs"));
    expect(files).toBeGreaterThan(400);
    expect(agreed).toBeGreaterThan(1000);
    expect(differences.filter(({ excuse }) => excuse === undefined)).toEqual([]);
  });
});

describe.skipIf(!botocore)(`botocore${botocore ? "" : " (no Python with botocore)"}`, () => {
  const differencesIn = (text: string): readonly unknown[] => {
    const { files, differences } = compare([{ path: "a.json", text }]);
    expect(files).toBe(1);
    return differences.filter(({ excuse }) => excuse === undefined);
  };

  test.each([
    [
      "empty objects and lists",
      `"volumes": [{}], "tags": [], "containerDefinitions": [{ "healthCheck": {}, "secrets": [{}] }]`,
    ],
    [
      "numbers",
      `"cpu": 1, "containerDefinitions": [{ "cpu": 1.0, "memory": 1e3, "stopTimeout": -0, "startTimeout": true }]`,
    ],
    ["nulls", `"cpu": null, "containerDefinitions": [null, { "links": [null], "dockerLabels": { "a": null } }]`],
    [
      "maps",
      `"containerDefinitions": [{ "dockerLabels": { "a": 1, "b": "c", "": [] }, "logConfiguration": { "options": [] } }]`,
    ],
    ["keys twice", `"cpu": 1, "cpu": "1", "containerDefinitions": [{ "name": "a", "name": 1 }]`],
    ["keys in another case", `"Family": "a", "containerDefinitions": [{ "portMappings": [{ "containerport": 80 }] }]`],
    ["wrong containers", `"containerDefinitions": { "a": 1 }, "proxyConfiguration": [], "runtimePlatform": "LINUX"`],
    ["nothing", `"containerDefinitions": []`],
  ])("agrees about %s", (_, members) => {
    expect(differencesIn(`{ "family": "f", ${members} }`)).toEqual([]);
    expect(differencesIn(`{ ${members} }`)).toEqual([]);
  });

  test.each([
    [
      "members that daemons don't have",
      `"networkMode": "host", "containerDefinitions": [{ "image": "a", "links": [] }]`,
    ],
    ["containers without an image", `"containerDefinitions": [{ "name": "a" }, {}]`],
    [
      "their linuxParameters",
      `"containerDefinitions": [{ "image": "a", "linuxParameters": { "maxSwap": 1, "devices": [{}] } }]`,
    ],
    ["their volumes", `"volumes": [{ "efsVolumeConfiguration": {} }, { "host": 1 }], "containerDefinitions": []`],
  ])("agrees about daemons: %s", (_, members) => {
    expect(differencesIn(`{ "family": "f", "pidMode": "shared", ${members} }`)).toEqual([]);
  });

  test("has no members that we don't have", () => {
    const { older } = compare([{ path: "a.json", text: `{ "containerDefinitions": [] }` }]);
    expect(older).toEqual([]);
  });
});
