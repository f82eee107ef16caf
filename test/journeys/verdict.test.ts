import { describe, expect, test } from "vitest";
import { MOST_FLAKY, type Outcome, retries, type TriedTest, verdict } from "./verdict";

const passed = (title: string): Outcome => ({ title, state: "passed" });
const failed = (title: string, error = `${title} broke`): Outcome => ({ title, state: "failed", error });
const tried = (...attempts: readonly Outcome[]): TriedTest => ({ title: attempts[0]?.title ?? "", attempts });
const flaky = (count: number): readonly TriedTest[] =>
  Array.from({ length: count }, (_, index) => tried(failed(`flaky ${index}`), passed(`flaky ${index}`)));

/** The last line and the exit code. */
function comesTo(tests: readonly TriedTest[]): string {
  const { code, lines } = verdict(tests);
  return `${lines.at(-1)?.trim()}, exit code ${code}`;
}

describe("the result of a run is", () => {
  test.each<[string, readonly TriedTest[], string]>([
    ["what passed", [tried(passed("a")), tried(passed("b"))], "2 passed, 0 failed, exit code 0"],
    ["a failure where there are no tests", [], "0 passed, 0 failed, exit code 1"],
    [
      "no more than what applies",
      [tried(passed("a")), tried({ title: "b", state: "not applicable" })],
      "1 passed, 0 failed, exit code 0",
    ],
    ["a success with one flaky test", [tried(passed("a")), ...flaky(1)], "2 passed, 0 failed, exit code 0"],
    ["a success with three", [tried(passed("a")), ...flaky(3)], "4 passed, 0 failed, exit code 0"],
    ["a failure with four", [tried(passed("a")), ...flaky(4)], "1 passed, 4 failed, exit code 1"],
    [
      "a failure where a test failed twice",
      [tried(passed("a")), tried(failed("b"), failed("b"))],
      "1 passed, 1 failed, exit code 1",
    ],
  ])("%s", (_, tests, expected) => {
    expect(comesTo(tests)).toBe(expected);
  });

  test("a failure whenever a test did not pass in the end", () => {
    const states = ["passed", "failed", "not applicable", "flaky", "", "timed out"];
    const attempts = states.flatMap((first) => [[first], ...states.map((second) => [first, second])]);
    const good = attempts.filter((each) => comesTo([tried(...each.map(told)), tried(passed("a"))]).endsWith("code 0"));
    expect(good.map((each) => each.join(", "))).toEqual([
      "passed",
      "passed, passed",
      "passed, not applicable",
      "failed, passed",
      "not applicable",
      "not applicable, passed",
      "not applicable, not applicable",
      "flaky, passed",
      ", passed",
      "timed out, passed",
    ]);
    expect(comesTo([{ title: "a", attempts: [] }])).toBe("0 passed, 1 failed, exit code 1");
    expect(comesTo([tried(failed("a"), passed("a"), passed("a"))])).toBe("0 passed, 1 failed, exit code 1");
  });

  test("lines for each flaky test with its first failure", () => {
    expect(
      verdict([tried(failed("a", "No list.\n  at b"), passed("a")), tried(failed("c"), failed("c", "No."))]).lines,
    ).toEqual([
      "\nFLAKY a\nat first: No list.\n  at b",
      "\nFAILED c",
      "c broke",
      "again: No.",
      "\n1 flaky, counted as passed",
      "\n1 passed, 1 failed",
    ]);
  });
});

function told(state: string): Outcome {
  return { title: "a test", state };
}

describe("a failed test", () => {
  /** Runs these outcomes, one list after the other. Resolves with the result and the requested titles. */
  async function run(...runs: readonly (readonly Outcome[])[]): Promise<{ end: string; asked: readonly unknown[] }> {
    const asked: unknown[] = [];
    const tests = await retries(() => undefined)(async (titles) => {
      asked.push(titles);
      return runs[asked.length - 1] ?? [];
    });
    return { end: comesTo(tests), asked };
  }

  test("is run once more, alone, and then counts as passed", async () => {
    const first = [passed("a"), failed("b"), passed("c")];
    expect(await run(first, [passed("b")])).toEqual({
      end: "3 passed, 0 failed, exit code 0",
      asked: [undefined, ["b"]],
    });
    expect((await run(first, [failed("b")])).end).toBe("2 passed, 1 failed, exit code 1");
  });

  test("has failed if the second run does not report it", async () => {
    expect((await run([passed("a"), failed("b")], [])).end).toBe("1 passed, 1 failed, exit code 1");
    expect((await run([passed("a"), failed("b")], [passed("c")])).end).toBe("2 passed, 1 failed, exit code 1");
  });

  test("has failed if one of two tests with its name does", async () => {
    expect((await run([failed("a"), passed("b")], [passed("a"), failed("a")])).end).toBe(
      "1 passed, 1 failed, exit code 1",
    );
  });

  test("means all tests if none of them left a result", async () => {
    const whole: Outcome = { ...failed("the suite"), whole: true };
    expect(await run([whole], [passed("a"), passed("b")])).toEqual({
      end: "3 passed, 0 failed, exit code 0",
      asked: [undefined, undefined],
    });
    expect((await run([whole], [whole])).end).toBe("0 passed, 1 failed, exit code 1");
    expect((await run([whole], [])).end).toBe("0 passed, 1 failed, exit code 1");
    expect((await run([passed("a"), whole], [failed("a"), passed("b")])).end).toBe("2 passed, 1 failed, exit code 1");
    expect((await run([passed("a"), failed("b")], [whole])).end).toBe("1 passed, 2 failed, exit code 1");
  });

  test("is not run again if too many tests have failed", async () => {
    const many = Array.from({ length: MOST_FLAKY + 1 }, (_, index) => failed(`${index}`));
    expect(await run(many)).toEqual({ end: "0 passed, 4 failed, exit code 1", asked: [undefined] });
    const twice = retries(() => undefined);
    let runs = 0;
    for (const outcome of many) {
      await twice(async (titles) => {
        runs += 1;
        return [titles === undefined ? outcome : passed(outcome.title)];
      });
    }
    expect(runs).toBe(2 * MOST_FLAKY + 1);
  });
});
