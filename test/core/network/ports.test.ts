import { describe, expect, test } from "vitest";
import { collisionsAmong } from "../../../server/src/core/network/collisions";
import { networkingOf } from "../../../server/src/core/network/networking";
import { bindingOf, portSpanOf } from "../../../server/src/core/network/port-bindings";
import { collisionsOf, shown, taskWith } from "../../harness/networks";

describe("the host port", () => {
  const modes = ["awsvpc", "host", "bridge", "default", "none", "unknown"] as const;
  test.each([
    // The mapping, then its host port in each mode.
    ['"containerPort": 80', "80/tcp", ["same", "same", "dynamic", "dynamic", "none", "unknown"]],
    ['"containerPort": 80, "hostPort": null', "80/tcp", ["same", "same", "dynamic", "dynamic", "none", "unknown"]],
    ['"containerPort": 80, "hostPort": 80', "80/tcp", ["same", "same", "static 80", "static 80", "none", "unknown"]],
    ['"containerPort": 80, "hostPort": 0', "80/tcp", ["unknown", "unknown", "dynamic", "dynamic", "none", "unknown"]],
    [
      '"containerPort": 80, "hostPort": 8080',
      "80/tcp",
      ["unknown", "unknown", "static 8080", "static 8080", "none", "unknown"],
    ],
    [
      '"containerPort": 80, "hostPort": 65536',
      "80/tcp",
      ["unknown", "unknown", "unknown", "unknown", "none", "unknown"],
    ],
    ['"containerPort": 80, "hostPort": -1', "80/tcp", ["unknown", "unknown", "unknown", "unknown", "none", "unknown"]],
    [
      '"containerPort": 80, "hostPort": "<PORT>"',
      "80/tcp",
      ["unknown", "unknown", "unknown", "unknown", "none", "unknown"],
    ],
    ['"containerPort": "<PORT>"', "?/tcp", ["unknown", "unknown", "dynamic", "dynamic", "none", "unknown"]],
    ['"containerPort": 0', "?/tcp", ["unknown", "unknown", "dynamic", "dynamic", "none", "unknown"]],
    ['"containerPort": 65535', "65535/tcp", ["same", "same", "dynamic", "dynamic", "none", "unknown"]],
    ['"containerPort": 65536', "?/tcp", ["unknown", "unknown", "dynamic", "dynamic", "none", "unknown"]],
    ['"hostPort": 80', "?/tcp", ["unknown", "unknown", "static 80", "static 80", "none", "unknown"]],
    ['"containerPortRange": "80-90"', "80-90/tcp", ["same", "unknown", "dynamic", "dynamic", "none", "unknown"]],
    ['"containerPortRange": "90-80"', "?/tcp", ["unknown", "unknown", "dynamic", "dynamic", "none", "unknown"]],
    ['"containerPortRange": "<RANGE>"', "?/tcp", ["unknown", "unknown", "dynamic", "dynamic", "none", "unknown"]],
    [
      '"containerPort": 80, "containerPortRange": "80-90"',
      "?/tcp",
      ["unknown", "unknown", "dynamic", "dynamic", "none", "unknown"],
    ],
  ])("{ %s }", (mapping, ports, kinds) => {
    const [portMapping] = taskWith("", `{ ${mapping} }`).portMappings;
    if (portMapping === undefined) throw new Error("no mapping");
    const found = modes.map((mode) => shown(bindingOf(portMapping, mode)));
    expect(found).toEqual(kinds.map((kind) => `${ports} -> ${kind}`));
  });

  test.each([
    ['"protocol": "tcp"', "80/tcp"],
    ['"protocol": "udp"', "80/udp"],
    ['"protocol": null', "80/tcp"],
    ['"protocol": "UDP"', "80/tcp"],
    ['"protocol": "sctp"', "80/tcp"],
    ['"protocol": "<PROTOCOL>"', "80/?"],
    ['"protocol": 17', "80/?"],
  ])("{ %s }", (protocol, expected) => {
    const [binding] = networkingOf(taskWith("", `{ "containerPort": 80, ${protocol} }`)).bindings;
    expect(binding && shown(binding)).toBe(`${expected} -> dynamic`);
  });

  test("of each mapping of each container, in order, in the mode of the task", () => {
    const task = taskWith(
      '"networkMode": "awsvpc"',
      '{ "containerPort": 80 }, { "hostPort": 1 }',
      '{ "containerPort": 81 }',
    );
    expect(networkingOf(task).bindings.map(shown)).toEqual(["80/tcp -> same", "?/tcp -> unknown", "81/tcp -> same"]);
    expect(networkingOf(task).bindings.map(({ mapping }) => mapping)).toEqual(task.portMappings);
  });
});

describe("a port range", () => {
  test.each([
    ["1-2", { first: 1, last: 2 }],
    ["1-65535", { first: 1, last: 65535 }],
    ["08000-08010", { first: 8000, last: 8010 }],
    ["0-10", undefined],
    ["65535-65536", undefined],
    ["80-80", undefined],
    ["90-80", undefined],
    ["80", undefined],
    ["", undefined],
    ["80 - 90", undefined],
    ["80-90-100", undefined],
    ["80–90", undefined],
    ["80-90\n", undefined],
  ])("%j", (text, expected) => {
    expect(portSpanOf(text)).toEqual(expected);
  });
});

describe("collisions in awsvpc", () => {
  const mode = '"networkMode": "awsvpc"';
  test.each([
    ["other ports", ['{ "containerPort": 80 }, { "containerPort": 81 }'], []],
    [
      "in one container",
      ['{ "containerPort": 80 }, { "containerPort": 80 }'],
      ["container-port 80: 80/tcp -> same, 80/tcp -> same"],
    ],
    [
      "in two containers",
      ['{ "containerPort": 80 }', '{ "containerPort": 80, "hostPort": 80 }'],
      ["container-port 80: 80/tcp -> same, 80/tcp -> same"],
    ],
    ["tcp and udp", ['{ "containerPort": 53 }, { "containerPort": 53, "protocol": "udp" }'], []],
    [
      "tcp left out, written and misspelt",
      ['{ "containerPort": 53 }, { "containerPort": 53, "protocol": "TCP" }'],
      ["container-port 53: 53/tcp -> same, 53/tcp -> same"],
    ],
    ["an unknown protocol", ['{ "containerPort": 53 }, { "containerPort": 53, "protocol": "<P>" }'], []],
    ["unknown ports", ['{ "containerPort": "<P>" }, { "containerPort": "<P>" }'], []],
    [
      "a port in a range",
      ['{ "containerPortRange": "80-90" }', '{ "containerPort": 85 }'],
      ["container-port 85: 80-90/tcp -> same, 85/tcp -> same"],
    ],
    [
      "a range around a port",
      ['{ "containerPort": 90 }', '{ "containerPortRange": "80-90" }'],
      ["container-port 90: 90/tcp -> same, 80-90/tcp -> same"],
    ],
    [
      "ranges that overlap",
      ['{ "containerPortRange": "80-90" }', '{ "containerPortRange": "90-99" }'],
      ["container-port 90: 80-90/tcp -> same, 90-99/tcp -> same"],
    ],
    ["ranges that touch", ['{ "containerPortRange": "80-90" }', '{ "containerPortRange": "91-99" }'], []],
    [
      "ranges of two protocols",
      ['{ "containerPortRange": "80-90" }', '{ "containerPortRange": "80-90", "protocol": "udp" }'],
      [],
    ],
    [
      "three on one port collide with the first",
      ['{ "containerPort": 80 }, { "containerPort": 80 }, { "containerPort": 80, "hostPort": 1 }'],
      ["container-port 80: 80/tcp -> same, 80/tcp -> same", "container-port 80: 80/tcp -> same, 80/tcp -> unknown"],
    ],
    [
      "a range and several ports in it collides with the first of them",
      ['{ "containerPort": 89 }, { "containerPort": 81 }', '{ "containerPortRange": "80-90" }'],
      ["container-port 89: 89/tcp -> same, 80-90/tcp -> same"],
    ],
    [
      "a wide range hides none behind a narrow one",
      ['{ "containerPortRange": "70-75" }, { "containerPortRange": "80-90" }', '{ "containerPortRange": "74-85" }'],
      ["container-port 74: 70-75/tcp -> same, 74-85/tcp -> same"],
    ],
  ])("%s", (_, containers, expected) => {
    expect(collisionsOf(taskWith(mode, ...containers))).toEqual(expected);
  });
});

describe("collisions on an instance", () => {
  test.each([
    ["bridge: dynamic ports", "bridge", ['{ "containerPort": 80 }', '{ "containerPort": 80, "hostPort": 0 }'], []],
    [
      "bridge: one host port",
      "bridge",
      ['{ "containerPort": 80, "hostPort": 8080 }', '{ "containerPort": 81, "hostPort": 8080 }'],
      ["host-port 8080: 80/tcp -> static 8080, 81/tcp -> static 8080"],
    ],
    [
      "bridge: one host port, and the container port a placeholder",
      "bridge",
      ['{ "containerPort": "<A>", "hostPort": 80 }, { "containerPort": "<B>", "hostPort": 80 }'],
      ["host-port 80: ?/tcp -> static 80, ?/tcp -> static 80"],
    ],
    [
      "bridge: two protocols",
      "bridge",
      ['{ "containerPort": 53, "hostPort": 53 }, { "containerPort": 53, "hostPort": 53, "protocol": "udp" }'],
      [],
    ],
    ["bridge: a range is dynamic", "bridge", ['{ "containerPortRange": "80-90" }, { "containerPort": 80 }'], []],
    [
      "host: the container ports are the host ports",
      "host",
      ['{ "containerPort": 80 }', '{ "containerPort": 80, "hostPort": 80 }'],
      ["host-port 80: 80/tcp -> same, 80/tcp -> same"],
    ],
    [
      "host: what ECS refuses collides with nothing",
      "host",
      ['{ "containerPort": 80 }', '{ "containerPort": 81, "hostPort": 80 }, { "containerPortRange": "80-90" }'],
      [],
    ],
    ["none: no ports at all", "none", ['{ "containerPort": 80 }, { "containerPort": 80 }'], []],
    [
      "a mode nobody knows",
      "<MODE>",
      ['{ "containerPort": 80, "hostPort": 80 }, { "containerPort": 80, "hostPort": 80 }'],
      [],
    ],
  ])("%s", (_, mode, containers, expected) => {
    expect(collisionsOf(taskWith(`"networkMode": "${mode}"`, ...containers))).toEqual(expected);
  });

  test("can be requested for a mode that the file does not have", () => {
    const task = taskWith('"networkMode": "bridge"', '{ "containerPort": 80 }', '{ "containerPort": 80 }');
    const bindings = task.portMappings.map((mapping) => bindingOf(mapping, "awsvpc"));
    expect(networkingOf(task).collisions).toEqual([]);
    expect(collisionsAmong(bindings, "awsvpc")).toHaveLength(1);
  });
});

describe("copies on one instance", () => {
  test.each([
    ["bridge", "", "many"],
    ["bridge", '{ "containerPort": 80 }', "many"],
    ["bridge", '{ "containerPort": 80, "hostPort": 0 }', "many"],
    ["bridge", '{ "containerPort": 80 }, { "containerPort": 81, "hostPort": 81 }', "one, because 81/tcp -> static 81"],
    ["bridge", '{ "containerPort": 80, "hostPort": "<PORT>" }', "unknown"],
    [
      "bridge",
      '{ "containerPort": 80, "hostPort": "<PORT>" }, { "containerPort": 81, "hostPort": 81 }',
      "one, because 81/tcp -> static 81",
    ],
    ["host", "", "many"],
    ["host", '{ "containerPort": 80 }', "one, because 80/tcp -> same"],
    ["host", '{ "containerPort": "<PORT>" }', "unknown"],
    ["awsvpc", '{ "containerPort": 80, "hostPort": 80 }', "many"],
    ["none", '{ "containerPort": 80, "hostPort": 80 }', "many"],
    ["<MODE>", '{ "containerPort": 80, "hostPort": 80 }', "unknown"],
  ])("%s: %s", (mode, mappings, expected) => {
    const { copies } = networkingOf(taskWith(`"networkMode": "${mode}"`, mappings));
    expect(copies.fit === "one" ? `one, because ${shown(copies.because)}` : copies.fit).toBe(expected);
  });

  test("in the default mode of Windows are as in bridge", () => {
    const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
    expect(networkingOf(taskWith(windows, '{ "containerPort": 80, "hostPort": 80 }')).copies.fit).toBe("one");
    expect(networkingOf(taskWith(windows, '{ "containerPort": 80 }')).copies.fit).toBe("many");
  });
});
