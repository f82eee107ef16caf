import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { colorsFor } from "../../server/src/cli/colors";
import { columns, showLine } from "../../server/src/cli/frame-line";
import { printableJson } from "../../server/src/cli/printable";
import { progressOn } from "../../server/src/cli/progress";
import type { Output } from "../../server/src/cli/surroundings";
import { printable } from "../../server/src/core/text/printable";

function terminal(isTTY: boolean): Output & { readonly written: string[] } {
  const written: string[] = [];
  return { written, isTTY, write: (chunk) => written.push(String(chunk)) };
}

test("a terminal has colour unless it is dumb", () => {
  const colored = (isTTY: boolean, env: Readonly<Record<string, string>>): boolean =>
    colorsFor(terminal(isTTY), env, undefined).isColorSupported;
  expect([
    colored(true, {}),
    colored(false, {}),
    colored(true, { TERM: "dumb" }),
    colored(true, { NO_COLOR: "1" }),
  ]).toEqual([true, false, false, false]);
});

describe("progress", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function run(isTTY: boolean): readonly string[] {
    const out = terminal(isTTY);
    vi.setSystemTime(0);
    const progress = progressOn(out);
    for (const [time, count] of [
      [500, 1],
      [1100, 2],
      [1150, 3],
      [1300, 4],
    ] as const) {
      vi.setSystemTime(time);
      progress.done(count, 9);
    }
    progress.erase();
    progress.erase();
    return out.written;
  }

  test("is shown on a terminal, after a second, and erased", () => {
    expect(run(true)).toEqual(["\r\u001b[K2 of 9 files", "\r\u001b[K4 of 9 files", "\r\u001b[K"]);
  });

  test("is not shown elsewhere", () => {
    expect(run(false)).toEqual([]);
  });
});

test("control characters of a terminal are written out", () => {
  expect(printable("a\u001b[1m\u0000\u007f\u0085\u202e\u2066\ufeff\ud800b\r\n\té👩‍👧")).toBe(
    String.raw`a\u001b[1m\u0000\u007f\u0085\u202e\u2066\ufeff\ud800b\r\n\té👩‍👧`,
  );
  const value = { "\u009b": "\u202e\n\ud83d", ok: "日本" };
  expect(JSON.parse(printableJson(JSON.stringify(value, null, 2)))).toEqual(value);
});

describe("a line of a frame", () => {
  const long = "a".repeat(50);

  test.each([
    ["short", "abcdef", 2, 4, { text: "abcdef", column: 2, length: 2 }],
    ["empty range at the end", "abc", 3, 3, { text: "abc", column: 3, length: 1 }],
    ["tab", "\tab", 1, 2, { text: "  ab", column: 2, length: 1 }],
    ["wide before", "日本x", 2, 3, { text: "日本x", column: 4, length: 1 }],
    ["wide inside", "x日本", 1, 3, { text: "x日本", column: 1, length: 4 }],
    ["range at the start of a long line", `XY${long}`, 0, 2, { text: `XY${"a".repeat(16)}…`, column: 0, length: 2 }],
    ["range in the middle", `${long}XY${long}`, 50, 52, { text: `…aaaaXY${"a".repeat(12)}…`, column: 5, length: 2 }],
    ["range at the end", `${long}XY`, 50, 52, { text: "…aaaaXY", column: 5, length: 2 }],
    ["range longer than the room", `${long}`, 0, 50, { text: `${"a".repeat(18)}…`, column: 0, length: 18 }],
  ])("%s", (_, line, start, end, expected) => {
    expect(showLine(line, start, end, 20)).toEqual(expected);
  });

  test("is never wider than allowed, and never cuts a character in two", () => {
    const pieces = ["a", "\t", "日", "👩‍👩‍👧", "e\u0301", "\u001b", "\u200b", "\ud800", "🙂"];
    for (let seed = 1; seed < 400; seed += 1) {
      const line = Array.from(
        { length: seed % 97 },
        (_, index) => pieces[(seed * (index + 7) * 31) % pieces.length],
      ).join("");
      const start = (seed * 13) % (line.length + 1);
      const shown = showLine(line, start, Math.min(line.length, start + 3), 30);
      expect(columns(shown.text)).toBeLessThanOrEqual(31);
    }
  });
});
