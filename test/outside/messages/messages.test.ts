import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeMessages, type Message, NOT_IN_A_FILE, readMessages } from "./judge";

const messages = readMessages(readFileSync(join(import.meta.dirname, "messages.cases.jsonc"), "utf8"));

describe("AWS's messages are reported in advance", () => {
  test.each(judgeMessages(messages))("$row: $rule at $at", ({ caught, why }) => {
    expect({ caught, why }).toEqual({ caught: true, why: undefined });
  });

  test("each message of the list, or why no file can cause it, in order", () => {
    const rows = messages.map(({ row }) => row);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    const left = NOT_IN_A_FILE.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    const all = [...new Set([...rows, ...left])].sort((a, b) => a - b);
    expect(all).toEqual(all.map((_, at) => at + 1));
    expect(left.filter((row) => rows.includes(row))).toEqual([]);
  });

  test("in AWS's words only if someone saw them", () => {
    expect(messages.filter(({ aws, evidence }) => (aws !== undefined) !== /^[DTRB]$/.test(evidence))).toEqual([]);
  });
});

describe("a message counts as missed", () => {
  const fine: Message = { row: 1, evidence: "?", rule: "family-invalid", at: "family", task: { family: "my app" } };
  const judged = (message: Message) => judgeMessages([message]).map(({ caught, why }) => ({ caught, why }));

  test.each([
    ["not at all", {}, true, undefined],
    ["where another rule speaks", { rule: "tag-limit" }, false, /^found only: family-invalid/],
    ["where the rule stands elsewhere", { at: "containerDefinitions" }, false, /^found at "my app"$/],
    ["where the place is not there", { at: "cpu" }, false, /^the fixture has no cpu$/],
    ["where it is no error", { severity: "warning" }, true, /^found as error, not as warning$/],
    ["where something else is wrong", { task: { family: "my app", cpu: 1 } }, true, /^the fixture has other mistakes/],
  ])("%s", (_, change, caught, why) => {
    const [verdict] = judged({ ...fine, ...change });
    expect(verdict?.caught).toBe(caught);
    expect(verdict?.why).toEqual(why === undefined ? undefined : expect.stringMatching(why));
  });
});
