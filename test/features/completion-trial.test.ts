import { describe, expect, test } from "vitest";
import { CONTAINER_STRUCTURE, fieldsOf } from "../../server/src/core/facts/structure";
import { analyze } from "../../server/src/core/judging/analyze";
import { type CompletionEntry, complete } from "../../server/src/features/completion";
import { type TrialMemory, trialMemory } from "../../server/src/features/completion/trial";
import { accepted } from "../harness/accepted";

const PLATFORMS = [
  ["Fargate", { requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc" }],
  ["EC2 in bridge mode", { requiresCompatibilities: ["EC2"], networkMode: "bridge" }],
  ["EC2 in host mode", { requiresCompatibilities: ["EC2"], networkMode: "host" }],
  ["EC2 in none mode", { requiresCompatibilities: ["EC2"], networkMode: "none" }],
  ["Windows", { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }],
  [
    "Windows on Fargate",
    {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
    },
  ],
  ["managed instances", { requiresCompatibilities: ["MANAGED_INSTANCES"], networkMode: "awsvpc" }],
  ["external instances", { requiresCompatibilities: ["EXTERNAL"], networkMode: "bridge" }],
] as const;

/** The keys offered in the first empty object of a text. */
function keysIn(text: string): { readonly offset: number; readonly entries: readonly CompletionEntry[] } {
  const offset = text.indexOf('{"x":0}') + 1;
  const opened = text.replace('{"x":0}', "{}");
  return { offset, entries: complete({ text: opened, offset, analysis: analyze(opened) }) };
}

function struckAt(text: string, offset: number): readonly string[] {
  const entries = complete({ text, offset, analysis: analyze(text) });
  return entries.filter(({ struck }) => struck).map(({ label }) => label);
}

function struckIn(text: string): readonly string[] {
  return keysIn(text)
    .entries.filter(({ struck }) => struck)
    .map(({ label }) => label);
}

const text = (task: object): string => JSON.stringify(task);

describe.each(PLATFORMS)("what is struck through on %s", (_, platform) => {
  const container = (inner: object): string =>
    text({ ...platform, containerDefinitions: [{ name: "web", image: "nginx:1.27", ...inner }] });

  test("of a container, and only of those, the linter speaks once they are written", () => {
    const struck = struckIn(text({ ...platform, containerDefinitions: [{ x: 0 }] }));
    expect(struck).toMatchSnapshot();
    for (const { name } of fieldsOf(CONTAINER_STRUCTURE)) {
      const value = SAMPLES[name];
      if (value === undefined) continue;
      const said = analyze(container({ [name]: value })).findings.some(
        ({ rule, message }) => UNAVAILABLE.test(rule.id) && message.includes(name),
      );
      expect(said, name).toBe(struck.includes(name));
    }
  });

  test("of a task, of Linux parameters, of port mappings and of volumes", () => {
    expect({
      task: struckAt(text({ ...platform, containerDefinitions: [] }), 1),
      linux: struckIn(container({ linuxParameters: { x: 0 } })),
      ports: struckIn(container({ portMappings: [{ x: 0 }] })),
      volumes: struckIn(text({ ...platform, volumes: [{ x: 0 }], containerDefinitions: [] })),
    }).toMatchSnapshot();
  });
});

/** The rules that report a member as unavailable. */
const UNAVAILABLE = /-unsupported$|^none-mode-ports$|^restart-policy-windows$/;

/** A typical value of each container member that some platform does not have. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  disableNetworking: true,
  dnsSearchDomains: ["example.com"],
  dnsServers: ["10.0.0.2"],
  dockerLabels: { team: "shop" },
  dockerSecurityOptions: ["no-new-privileges"],
  environment: [{ name: "A", value: "b" }],
  essential: true,
  extraHosts: [{ hostname: "db", ipAddress: "10.0.0.3" }],
  hostname: "web",
  linuxParameters: { initProcessEnabled: true },
  links: ["db"],
  memoryReservation: 128,
  privileged: true,
  readonlyRootFilesystem: true,
  systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }],
  ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 1024 }],
  user: "1000",
  workingDirectory: "/srv",
};

describe("the text of a struck entry", () => {
  test("is the sentence of the rule, without what to do", () => {
    const { entries } = keysIn(
      text({ requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", containerDefinitions: [{ x: 0 }] }),
    );
    const privileged = entries.find(({ label }) => label === "privileged");
    expect(privileged).toMatchObject({
      detail: "Tasks on Fargate have no access to the host",
      note: "Tasks on Fargate have no access to the host.",
      documentation: "ContainerDefinition.privileged",
    });
  });

  test("is empty in a bare array without assumptions", () => {
    expect(struckIn('[{ "name": "web", "image": "nginx:1.27" }, {"x":0}]')).toEqual([]);
  });

  test("follows the assumptions about a bare array", () => {
    const array = '[{ "name": "web", "image": "nginx:1.27" }, {}]';
    const assume = { launchTypes: ["FARGATE" as const] };
    const offset = array.length - 2;
    const entries = complete({ text: array, offset, analysis: analyze(array, { assume }), assume });
    expect(entries.filter(({ struck }) => struck).map(({ label }) => label)).toContain("privileged");
    expect(entries.find(({ label }) => label === "name")).toBeDefined();
  });

  test("never keeps an entry from being taken", () => {
    const task = `{"networkMode":"awsvpc","containerDefinitions":[{}]}`;
    const offset = task.indexOf("{}") + 1;
    const links = complete({ text: task, offset, analysis: analyze(task) }).find(({ label }) => label === "links");
    expect(links && accepted(task, links)).toBe(`{"networkMode":"awsvpc","containerDefinitions":[{"links": [""]}]}`);
  });
});

test("what is remembered of one task changes nothing for another", () => {
  const trials = trialMemory();
  const answers = (memory?: TrialMemory): unknown =>
    PLATFORMS.flatMap(([, platform]) =>
      ['{"x":0}', '{"linuxParameters":{"x":0}}', '{"linuxParameters":{"capabilities":{"add":["x"]}}}'].map((inner) => {
        const written = text({ ...platform, containerDefinitions: ["?"] }).replace('"?"', inner);
        const offset = written.indexOf('"x"') + 1;
        const request = { text: written, offset, analysis: analyze(written) };
        return complete(memory === undefined ? request : { ...request, trials: memory });
      }),
    );
  const expected = answers();
  expect([answers(trials), answers(trials)]).toEqual([expected, expected]);
  expect([trials.members.size, trials.values.size].map((size) => size > 10)).toEqual([true, true]);
});
