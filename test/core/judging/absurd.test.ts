import { describe, expect, test } from "vitest";
import type { Rule } from "../../../server/src/core/findings/rule";
import { analyze } from "../../../server/src/core/judging/analyze";
import { fixAll } from "../../../server/src/core/judging/fix-all";
import { say } from "../../../server/src/core/text/say";
import { quoted, readable } from "../../../server/src/core/text/words";
import { taggedRule } from "../../harness/protocol-rules";

/** So many that quadratic code takes minutes; linear code needs a second or two. */
const MANY = 10_000;
const each = <T>(make: (index: number) => T): readonly T[] => Array.from({ length: MANY }, (_, index) => make(index));
const text = (mode: string, containers: readonly object[], more: object = {}): string =>
  JSON.stringify({ networkMode: mode, ...more, containerDefinitions: containers });

describe("an absurdly large task definition is read and repaired in seconds", () => {
  test.each<readonly [string, string]>([
    [
      "links to nowhere",
      text("bridge", [{ name: "a", links: each((at) => `x${at}`) }, ...each((at) => ({ name: `c${at}` }))]),
    ],
    [
      "links in circles",
      text(
        "bridge",
        each((at) => ({ name: `c${at}`, links: [`c${at + 1}`, "c0"] })),
      ),
    ],
    [
      "mount points of volumes that are named otherwise",
      text(
        "bridge",
        [{ name: "a", mountPoints: each((at) => ({ sourceVolume: `x${at}`, containerPath: `/${at}` })) }],
        {
          volumes: each((at) => ({ name: `y${at}` })),
        },
      ),
    ],
    [
      "volumes of containers that there are not",
      text(
        "bridge",
        each((at) => ({ name: `c${at}`, volumesFrom: [{ sourceContainer: `x${at}` }] })),
      ),
    ],
    [
      "launch types",
      text("awsvpc", [{ name: "a" }], { requiresCompatibilities: [...each(() => "fargat"), "FARGATE"] }),
    ],
    [
      "ports without names",
      text("bridge", [{ name: "a", portMappings: each(() => ({ containerPort: 80, appProtocol: "http" })) }]),
    ],
    [
      "a name of accents",
      text("bridge", [{ name: "a", portMappings: [{ containerPort: 80, name: "\u0301\u0323".repeat(500_000) }] }]),
    ],
    [
      "static ports, half-typed",
      text(
        "bridge",
        each((at) => ({ name: `c${at}`, portMappings: [{ containerPort: 80, hostPort: 1 + at }] })),
      ).slice(0, -1),
    ],
  ])("%s", (_, source) => {
    expect(analyze(source, { insist: true }).failures).toEqual([]);
  });

  test("all findings of a rule", () => {
    const range = { start: 0, end: 1 };
    const rule: Rule = {
      ...taggedRule("unnecessary"),
      check: () => Array.from({ length: 200_000 }, () => ({ range, what: say`Found` })),
    };
    const { findings, failures } = analyze(text("host", []), { rules: [rule], insist: true });
    expect([findings.length, failures]).toEqual([200_000, []]);
  });

  test("repairs", () => {
    const source = text(
      "awsvpc",
      each((at) => ({ name: `c${at}`, hostname: "a", links: ["c0"], dnsServers: ["a"] })),
    );
    expect(fixAll(source).repaired).toEqual([]);
    expect(fixAll(source, {}, { removals: true }).repaired).toHaveLength(3 * MANY);
  });
});

describe("the message about an endless value is short", () => {
  const endless = "y".repeat(2000);
  test.each<readonly [string, object]>([
    ["a volume that nobody mounts", { volumes: [{ name: endless }] }],
    ["an unknown property", { [endless]: 1 }],
    ["a role", { taskRoleArn: `arn:${endless}` }],
    ["a size", { cpu: endless }],
    ["brackets", { cpu: "]".repeat(1_000_000) }],
  ])("%s", (_, more) => {
    const { findings } = analyze(text("awsvpc", [{ name: "a", image: "a:1", memory: 6 }], { family: "a", ...more }));
    const written = findings.flatMap(({ message, related }) => [
      message,
      ...(related ?? []).map((each) => String(each.message)),
    ]);
    expect(written.filter((message) => message.length > 500 || !message.endsWith("."))).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  test("the closing quote of the value stays, and the longest valid name is complete", () => {
    expect(readable(`Volume "${endless}", and "${"z".repeat(250)}" too.`)).toBe(
      `Volume "${"y".repeat(79)}...", and "${"z".repeat(250)}" too.`,
    );
  });

  test("invisible characters are written out, in fixes too", () => {
    expect(readable(`Remove a\u202eb${endless}`)).toBe(`Remove a\\u202eb${"y".repeat(77)}...`);
  });

  test("no character is cut in half", () => {
    expect(readable(`Volume "${"😀".repeat(200)}".`)).toBe(`Volume "${"😀".repeat(39)}...".`);
    expect(quoted(`y${"😀".repeat(200)}`)).toBe(`"y${"😀".repeat(39)}..."`);
  });
});
