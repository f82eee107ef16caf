import { describe, expect, test } from "vitest";
import { checkAll, type Group, measureAll, median, type Samples, verdict } from "./judge";

const any = (): boolean => true;

/** Samples with this ratio. The peer's figures differ from round to round. */
function pairs(ratio: number): Samples[string] {
  return { ours: [30 * ratio, 10 * ratio, 20 * ratio], peer: [10, 20, 30] };
}

/** A group with the listed ratios for its measures, one list per call; or one that is skipped. */
function group(
  attempts: readonly (Readonly<Record<string, number>> | string)[],
): Group & { readonly weights: number[] } {
  const weights: number[] = [];
  const named = attempts.find((attempt) => typeof attempt !== "string") ?? { skipped: 0 };
  return {
    measures: Object.keys(named),
    weights,
    async take(weight) {
      const attempt = attempts[weights.length] ?? "asked too often";
      weights.push(weight);
      if (typeof attempt === "string") return attempt;
      return Object.fromEntries(Object.entries(attempt).map(([measure, ratio]) => [measure, pairs(ratio)]));
    },
  };
}

async function check(groups: readonly Group[], limits: Readonly<Record<string, number>>, wanted = any) {
  const { outcomes, misses } = await checkAll(groups, wanted, limits);
  return verdict(outcomes, misses);
}

test("the median is a figure of the list, in any order", () => {
  expect([[3], [2, 1], [10, 9, 100], [4, 1, 3, 2]].map(median)).toEqual([3, 2, 10, 3]);
});

test("a measure is reported with both medians and their ratio, and a skipped one with the reason", async () => {
  const groups = [group([{ read: 1.5 }]), group(["no server here"])];
  expect(await measureAll(groups, any)).toEqual([
    { measure: "read", ours: 30, peer: 20, ratio: 1.5 },
    { measure: "skipped", skipped: "no server here" },
  ]);
});

test("only the requested measures are taken", async () => {
  const [read, hover] = [group([{ read: 1 }]), group([{ hover: 1, completion: 1 }])];
  const outcomes = await measureAll([read, hover], (measure) => measure.startsWith("comp"));
  expect(outcomes.map(({ measure }) => measure)).toEqual(["completion"]);
  expect([read.weights, hover.weights]).toEqual([[], [1]]);
});

describe("a check", () => {
  test("passes where each ratio is at most its limit, and measures once", async () => {
    const once = group([{ read: 2, analyze: 3 }]);
    expect(await check([once], { read: 2, analyze: 4 })).toEqual({
      code: 0,
      lines: ["2 within their limits, 0 above, 0 skipped"],
    });
    expect(once.weights).toEqual([1]);
  });

  test("measures again, with more rounds, what was above its limit, and the second figure counts", async () => {
    const [busy, calm] = [group([{ read: 5 }, { read: 1 }]), group([{ hover: 1 }])];
    expect((await check([busy, calm], { read: 2, hover: 2 })).code).toBe(0);
    expect([busy.weights, calm.weights]).toEqual([[1, 3], [1]]);
  });

  test("takes the second figure only of missed measures", async () => {
    const both = group([
      { read: 5, analyze: 1 },
      { read: 1, analyze: 9 },
    ]);
    const { outcomes } = await checkAll([both], any, { read: 2, analyze: 2 });
    expect(outcomes.map((outcome) => "ratio" in outcome && [outcome.measure, outcome.ratio])).toEqual([
      ["read", 1],
      ["analyze", 1],
    ]);
  });

  test("fails with a sentence where a ratio is above its limit twice", async () => {
    expect(await check([group([{ read: 5 }, { read: 4.126 }]), group([{ hover: 1 }])], { read: 2, hover: 2 })).toEqual({
      code: 1,
      lines: [
        "read takes 4.13 times what its peer takes, twice in a row, and the limit is 2. See where the time goes (docs/performance.md), or change scripts/bench/limits.json if that is what it has to cost.",
        "1 within their limits, 1 above, 0 skipped",
      ],
    });
  });

  test("fails where a measure has no limit, without measuring again", async () => {
    const unknown = group([{ read: 1 }]);
    expect(await check([unknown], {})).toEqual({
      code: 1,
      lines: ["read has no limit: add one to scripts/bench/limits.json.", "0 within their limits, 1 above, 0 skipped"],
    });
    expect(unknown.weights).toEqual([1]);
  });

  test("fails if a figure is not a number", async () => {
    const { code } = await check([group([{ read: Number.NaN }])], { read: 2 });
    expect(code).toBe(1);
  });

  test("passes where something is skipped", async () => {
    const gone = group(["no server here"]);
    expect(await check([gone, group([{ read: 1 }])], { read: 2, hover: 2 })).toEqual({
      code: 0,
      lines: ["1 within their limits, 0 above, 1 skipped"],
    });
    expect(gone.weights).toEqual([1]);
  });

  test("fails by the first figure if the second one can't be taken", async () => {
    const { code, lines } = await check([group([{ hover: 9 }, "the server is gone"])], { hover: 2 });
    expect([code, lines.at(-1)]).toEqual([1, "0 within their limits, 1 above, 0 skipped"]);
  });

  test("fails where there is nothing to check", async () => {
    const nothing = await check([group([{ read: 1 }])], { read: 2 }, () => false);
    expect(nothing).toEqual({ code: 1, lines: ["There is no such measure."] });
  });
});
