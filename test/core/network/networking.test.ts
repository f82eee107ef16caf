import { describe, expect, test } from "vitest";
import { networkingOf } from "../../../server/src/core/network/networking";
import type { Assumptions, TaskDefinition } from "../../../server/src/core/task/model";
import { taskWith } from "../../harness/networks";
import { taskOf } from "../../harness/task-of";

/** A bare array of container definitions. Its network is set in another file. */
const ARRAY = '[{ "name": "web", "image": "web", "portMappings": [{ "containerPort": 80 }] }]';

describe("the network mode", () => {
  const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
  test.each([
    ['"networkMode": "awsvpc"', "awsvpc", "written"],
    ['"networkMode": "bridge"', "bridge", "written"],
    ['"networkMode": "host"', "host", "written"],
    ['"networkMode": "none"', "none", "written"],
    [`"networkMode": "awsvpc", ${windows}`, "awsvpc", "written"],
    ["", "bridge", "default"],
    ['"networkMode": null', "bridge", "default"],
    ['"runtimePlatform": {}', "bridge", "default"],
    ['"runtimePlatform": { "operatingSystemFamily": "LINUX" }', "bridge", "default"],
    [windows, "default", "default"],
    [`"networkMode": null, ${windows}`, "default", "default"],
    [`"networkMode": "default", ${windows}`, "default", "written"],
    ['"networkMode": "default"', "bridge", "written"],
    [`"networkMode": "nat", ${windows}`, "default", "written"],
    [`"networkMode": "bridge", ${windows}`, "default", "written"],
    [`"networkMode": "host", ${windows}`, "unknown", "refused"],
    ['"networkMode": "awsvpc", "requiresCompatibilities": ["EXTERNAL"]', "unknown", "refused"],
    ['"networkMode": "bridge", "requiresCompatibilities": ["MANAGED_INSTANCES"]', "unknown", "refused"],
    ['"requiresCompatibilities": ["MANAGED_INSTANCES"]', "unknown", "undecided"],
    ['"requiresCompatibilities": ["EC2", "MANAGED_INSTANCES"]', "unknown", "undecided"],
    ['"networkMode": null, "requiresCompatibilities": ["MANAGED_INSTANCES"]', "unknown", "undecided"],
    ['"networkMode": "${MODE}", "requiresCompatibilities": ["MANAGED_INSTANCES"]', "unknown", "unknown"],
    ['"networkMode": "awsvpc", "requiresCompatibilities": ["EXTERNAL", "FARGATE"]', "unknown", "refused"],
    ['"networkMode": "${MODE}", "requiresCompatibilities": ["FARGATE"]', "unknown", "unknown"],
    ['"networkMode": "AWSVPC"', "unknown", "unknown"],
    ['"networkMode": ""', "unknown", "unknown"],
    ['"networkMode": 1', "unknown", "unknown"],
    ['"networkMode": "<MODE>"', "unknown", "unknown"],
    ['"networkMode": {{ mode }}', "unknown", "unknown"],
    ['"networkMode": ', "unknown", "unknown"],
    ['"runtimePlatform": { "operatingSystemFamily": "<OS>" }', "unknown", "unknown"],
    ['"runtimePlatform": "<PLATFORM>"', "unknown", "unknown"],
    ['"networkMode": "host", "runtimePlatform": "<PLATFORM>"', "host", "written"],
    ['"requiresCompatibilities": ["FARGATE"]', "awsvpc", "fargate"],
    ['"networkMode": "bridge", "requiresCompatibilities": ["FARGATE"]', "awsvpc", "fargate"],
    ['"networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"]', "awsvpc", "written"],
    ['"networkMode": "host", "networkMode": "awsvpc"', "awsvpc", "written"],
  ])("%s", (members, value, reason) => {
    expect(networkingOf(taskWith(members)).mode).toEqual({ value, reason });
  });

  test("of describe output is read like any other", () => {
    const task = taskOf('{ "taskDefinition": { "networkMode": "host", "containerDefinitions": [] } }');
    expect(task.form).toBe("wrapped");
    expect(networkingOf(task).mode).toEqual({ value: "host", reason: "written" });
  });

  test.each<[string, Assumptions, string, string]>([
    ["nothing is known", {}, "unknown", "unknown"],
    ["the mode is assumed", { networkMode: "host" }, "host", "assumed"],
    ["Windows' own mode is assumed", { networkMode: "default" }, "default", "assumed"],
    ["Fargate has only one mode", { launchTypes: ["FARGATE"] }, "awsvpc", "fargate"],
    ["also beside EC2", { launchTypes: ["EC2", "FARGATE"] }, "awsvpc", "fargate"],
    ["EC2 has several", { launchTypes: ["EC2"] }, "unknown", "unknown"],
    ["an assumed mode goes first", { networkMode: "bridge", launchTypes: ["FARGATE"] }, "bridge", "assumed"],
    ["the system says nothing", { operatingSystemFamily: "LINUX" }, "unknown", "unknown"],
  ])("of an array: %s", (_, assume, value, reason) => {
    expect(networkingOf(taskOf(ARRAY, { assume })).mode).toEqual({ value, reason });
  });

  test("of a whole task definition needs no assumption", () => {
    const text = '{ "networkMode": "bridge", "containerDefinitions": [] }';
    const { mode } = networkingOf(taskOf(text, { assume: { networkMode: "host", launchTypes: ["FARGATE"] } }));
    expect(mode).toEqual({ value: "bridge", reason: "written" });
  });
});

describe("the operating system", () => {
  test.each([
    ["", "linux", "default"],
    ['"runtimePlatform": null', "linux", "default"],
    ['"runtimePlatform": { "cpuArchitecture": "ARM64" }', "linux", "default"],
    ['"runtimePlatform": { "operatingSystemFamily": null }', "linux", "default"],
    ['"runtimePlatform": { "operatingSystemFamily": "LINUX" }', "linux", "written"],
    ['"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2016_FULL" }', "windows", "written"],
    ['"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2039_CORE" }', "windows", "written"],
    ['"runtimePlatform": { "operatingSystemFamily": "linux" }', "unknown", "written"],
    ['"runtimePlatform": { "operatingSystemFamily": "<OS>" }', "unknown", "unknown"],
    ['"runtimePlatform": { "operatingSystemFamily": 1 }', "unknown", "unknown"],
    ['"runtimePlatform": []', "linux", "default"],
    ['"runtimePlatform": "LINUX"', "unknown", "unknown"],
  ])("%s", (members, value, reason) => {
    expect(networkingOf(taskWith(members)).os).toEqual({ value, reason });
  });

  test.each<[Assumptions, string, string]>([
    [{}, "unknown", "unknown"],
    [{ operatingSystemFamily: "LINUX" }, "linux", "assumed"],
    [{ operatingSystemFamily: "WINDOWS_SERVER_2022_FULL" }, "windows", "assumed"],
    [{ operatingSystemFamily: "plan9" }, "unknown", "assumed"],
  ])("of an array: %j", (assume, value, reason) => {
    expect(networkingOf(taskOf(ARRAY, { assume })).os).toEqual({ value, reason });
  });
});

describe("the launch types", () => {
  const all = ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"] as const;
  const required = (task: TaskDefinition): readonly string[] =>
    all.filter((launchType) => networkingOf(task).launchTypes.requires(launchType));

  test.each([
    ["", true, []],
    ['"requiresCompatibilities": null', true, []],
    ['"requiresCompatibilities": []', true, []],
    ['"requiresCompatibilities": ["EC2"]', false, ["EC2"]],
    ['"requiresCompatibilities": ["FARGATE", "EC2"]', false, ["EC2", "FARGATE"]],
    ['"requiresCompatibilities": ["EXTERNAL", "MANAGED_INSTANCES"]', false, ["EXTERNAL", "MANAGED_INSTANCES"]],
    ['"requiresCompatibilities": ["fargate"]', false, []],
    ['"requiresCompatibilities": ["<TYPE>", "EC2"]', false, ["EC2"]],
    ['"requiresCompatibilities": "FARGATE"', false, []],
  ])("%s", (members, absent, types) => {
    const task = taskWith(members);
    expect(networkingOf(task).launchTypes.absent).toBe(absent);
    expect(required(task)).toEqual(types);
  });

  test("of a list that is still being typed", () => {
    const task = taskOf('{ "containerDefinitions": [], "requiresCompatibilities": ["FARGATE", "EC');
    expect(networkingOf(task).launchTypes.absent).toBe(false);
    expect(required(task)).toEqual(["FARGATE"]);
  });

  test("are placed where they are first listed", () => {
    const text = '{ "requiresCompatibilities": ["EC2", "FARGATE", "FARGATE"], "containerDefinitions": [] }';
    const { launchTypes } = networkingOf(taskOf(text));
    expect(launchTypes.rangeOf("FARGATE")).toEqual({
      start: text.indexOf('"FARGATE"'),
      end: text.indexOf(', "FARGATE"]'),
    });
    expect(launchTypes.rangeOf("EXTERNAL")).toBeUndefined();
  });

  test("of an array are those assumed, and have no place", () => {
    const task = taskOf(ARRAY, { assume: { launchTypes: ["FARGATE"] } });
    expect(required(task)).toEqual(["FARGATE"]);
    expect(networkingOf(task).launchTypes.absent).toBe(false);
    expect(networkingOf(task).launchTypes.rangeOf("FARGATE")).toBeUndefined();
    expect(networkingOf(taskOf(ARRAY)).launchTypes.absent).toBe(false);
  });
});
