import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeMessages, readMessages } from "../scripts/messages/judge.mjs";
import { analyze } from "../server/src/core/analyze";

const messages = readMessages(readFileSync(join(import.meta.dirname, "messages.cases.jsonc"), "utf8"));

describe("what AWS answers is said before", () => {
  test.each(judgeMessages(messages, analyze))("$number: $rule", ({ caught, why }) => {
    expect(caught, why).toBe(true);
  });

  test("each message once, in order, in AWS's words only where somebody saw them", () => {
    const numbers = messages.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(messages.filter(({ aws, evidence }) => (aws !== undefined) !== /^[DTRB]$/.test(evidence))).toEqual([]);
  });
});
