import { describe, expect, test } from "vitest";
import { fixAll } from "../server/src/core/fix-all";

/** A task definition with its members in this order. */
function written(members: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(order.map((key) => [key, members[key]])));
}

describe("what settles the network mode is repaired first, wherever it stands", () => {
  test.each([
    [
      "awsvpc on external instances",
      {
        networkMode: "awsvpc",
        requiresCompatibilities: ["EXTERNAL"],
        containerDefinitions: [
          { name: "web", hostname: "web", links: ["db"], portMappings: [{ containerPort: 80, hostPort: 8080 }] },
          { name: "db" },
        ],
      },
      { networkMode: "bridge" },
    ],
    [
      "host on Windows",
      {
        networkMode: "host",
        runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
        containerDefinitions: [{ name: "iis", portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
      },
      { networkMode: undefined },
    ],
  ])("%s", (_, members, change) => {
    const order = Object.keys(members);
    for (const keys of [order, order.toReversed()]) {
      const fixed: unknown = JSON.parse(fixAll(written(members, keys)).text);
      expect(fixed).toEqual(JSON.parse(JSON.stringify({ ...members, ...change })));
    }
  });
});
