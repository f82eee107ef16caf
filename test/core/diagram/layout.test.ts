import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagramOf } from "../../../server/src/core/diagram/diagram-of";
import { type Layout, layout } from "../../../server/src/core/diagram/layout/layout";
import type { Box } from "../../../server/src/core/diagram/layout/layout-box";
import { STYLES, type TextLine } from "../../../server/src/core/diagram/layout/layout-text";
import { widthOf, wrapped } from "../../../server/src/core/diagram/layout/text-width";
import { analyze } from "../../../server/src/core/judging/analyze";

function layoutOf(task: object, width?: number): Layout {
  const { findings, tasks } = analyze(JSON.stringify(task));
  const [read] = tasks;
  if (read === undefined) throw new Error("no task definition");
  return layout(diagramOf(read, findings), width);
}

/** The texts outside the box that they belong to. */
function escaped({ outside, network, boxes, heading, width, legend, relations }: Layout): readonly string[] {
  const whole: Box = { x: 0, y: 0, width, height: Number.MAX_SAFE_INTEGER };
  const pairs: (readonly [Box, readonly TextLine[]])[] = [
    [whole, [...heading, ...legend.map(({ label }) => label)]],
    [network, network.lines],
    ...(outside === undefined ? [] : ([[outside, outside.lines]] as const)),
    ...boxes.flatMap(({ box, lines, members, rows }) => [
      [box, [...lines, ...members.flatMap((member) => member.lines), ...rows.flatMap((row) => row.words)]] as const,
      ...rows.flatMap(({ hostChip, containerChip }) =>
        [containerChip, ...(hostChip === undefined ? [] : [hostChip])].map((chip) => [chip, chip.lines] as const),
      ),
    ]),
    ...relations.map(({ area, lines }) => [area, lines] as const),
  ];
  return pairs.flatMap(([box, lines]) => lines.filter((line) => !isIn(line, box)).map(({ text }) => text));
}

function isIn({ text, x, y, style, anchor }: TextLine, box: Box): boolean {
  const width = widthOf(text, style);
  const left = anchor === "middle" ? x - width / 2 : x;
  return (
    left >= box.x &&
    left + width <= box.x + box.width + 0.01 &&
    y - 0.8 * style.size >= box.y - 1 &&
    y + 0.2 * style.size <= box.y + box.height + 1
  );
}

/** The boxes that overlap, and the rows that overlap in one box. */
function crowded({ boxes }: Layout): readonly string[] {
  const stacks = [boxes.map(({ box }) => box), ...boxes.map(({ rows }) => rows.map(({ area }) => area))];
  return stacks.flatMap((stack) =>
    stack.slice(1).flatMap((box, index) => {
      const above = stack[index];
      return above !== undefined && above.y + above.height > box.y + 0.01 ? [`${above.y} ${box.y}`] : [];
    }),
  );
}

const MODES = ["awsvpc", "bridge", "host", "none"] as const;
const WIDTHS = [undefined, 300, 430, 620, 680, 760, 1000, 1400, 2400] as const;

const word = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 255 }),
  fc.constantFrom(
    "M".repeat(255),
    "a-b".repeat(80),
    "日本語".repeat(60),
    "👨‍👩‍👧‍👦".repeat(30),
    "${var.a_placeholder_that_goes_on}",
    " ",
  ),
);

const container = (names: readonly string[]) =>
  fc.record({
    name: fc.constantFrom(...names),
    image: word,
    essential: fc.constantFrom(true, false, "${X}"),
    links: fc.array(
      fc.constantFrom(...names).map((name) => `${name}:${name}`),
      { maxLength: 3 },
    ),
    dependsOn: fc.array(fc.record({ containerName: fc.constantFrom(...names), condition: word }), { maxLength: 3 }),
    portMappings: fc.array(
      fc.record(
        {
          containerPort: fc.oneof(fc.integer({ min: 1, max: 9 }), word),
          hostPort: fc.oneof(fc.integer({ min: 0, max: 5 }), word),
          name: word,
        },
        { requiredKeys: ["containerPort"] },
      ),
      { maxLength: 8 },
    ),
  });

const task = fc.uniqueArray(word, { minLength: 1, maxLength: 9 }).chain((names) =>
  fc.record({
    family: word,
    networkMode: fc.constantFrom(...MODES),
    containerDefinitions: fc.array(container(names), { maxLength: 12 }),
  }),
);

describe("a layout", () => {
  test("keeps every text in its box, at any width and with any names", () => {
    fc.assert(
      fc.property(task, fc.constantFrom(...WIDTHS), (definition, width) => {
        const placed = layoutOf(definition, width);
        expect(escaped(placed)).toEqual([]);
        expect(crowded(placed)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const SIX = (networkMode: string): object => ({
    family: "shop",
    networkMode,
    containerDefinitions: ["web", "envoy", "migrations", "postgres", "redis", "otel"].map((name, index) => ({
      name,
      image: `123456789012.dkr.ecr.eu-central-1.amazonaws.com/platform/${name}:2024.11.3-rc1`,
      portMappings: [
        { containerPort: 8000 + index * 7 },
        { containerPort: 9000 + index * 7, hostPort: 9000 + index * 7 },
      ],
      dependsOn: index === 0 ? [] : [{ containerName: "web", condition: "HEALTHY" }],
    })),
  });

  test.each(MODES)("of six containers in %s mode fills a panel beside an editor, and a window", (mode) => {
    for (const width of [600, 640, 680, 760]) {
      const placed = layoutOf(SIX(mode), width);
      expect(placed.width).toBeGreaterThan(width - 1.01);
      expect(placed.width).toBeLessThanOrEqual(width);
    }
  });

  test.each(MODES)("of six containers in %s mode has room for them in a panel of any width", (mode) => {
    for (let width = 200; width <= 700; width += 1) {
      const { boxes } = layoutOf(SIX(mode), width);
      for (const { box } of boxes) expect(box.width, `${width}`).toBeGreaterThanOrEqual(160);
    }
  });

  test.each(MODES)(
    "of six containers in %s mode fits into a panel of 300 pixels if texts are two thirds as large",
    (mode) => {
      expect(layoutOf(SIX(mode), 285).width).toBeLessThanOrEqual(285 * 1.5);
    },
  );

  test("is the same for the same model and width, and does not need a width", () => {
    expect(layoutOf(SIX("bridge"), 640)).toEqual(layoutOf(SIX("bridge"), 640));
    expect(layoutOf(SIX("bridge")).rail).toBeUndefined();
    expect(layoutOf(SIX("bridge"), 640).rail).toBeDefined();
    expect(layoutOf(SIX("bridge"), 1200).rail).toBeUndefined();
  });

  test("stays within the width even with lines everywhere", () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const tangle = names.map((name, index) => ({
      name,
      image: "x",
      dependsOn: names
        .filter((_, other) => (index + other) % 3 === 0)
        .map((containerName) => ({ containerName, condition: "START" })),
    }));
    const placed = layoutOf({ family: "f", networkMode: "awsvpc", containerDefinitions: tangle }, 640);
    expect(escaped(placed)).toEqual([]);
    expect(placed.width).toBeLessThanOrEqual(640);
    const { network } = placed;
    for (const { laneX } of placed.relations) expect(laneX).toBeLessThan(network.x + network.width);
  });
});

describe("wrapping", () => {
  const lines = (text: string, room: number): readonly string[] => wrapped(text, room, STYLES.code);
  // All characters of this style have the same width.
  const wide = (signs: number): number => signs * widthOf("x", STYLES.code) + 0.01;

  test("breaks at spaces, otherwise after the characters that join a name, otherwise anywhere", () => {
    expect(lines("one two three", wide(7))).toEqual(["one two", "three"]);
    expect(lines("platform/checkout-api:1.2", wide(16))).toEqual(["platform/", "checkout-api:1.2"]);
    expect(lines("abcdefghij", wide(4))).toEqual(["abcd", "efgh", "ij"]);
    expect(lines("a abcdefghij", wide(4))).toEqual(["a", "abcd", "efgh", "ij"]);
  });

  test("loses only spaces, and keeps joined characters together", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), fc.integer({ min: 20, max: 300 }), (text, room) => {
        const bare = (some: string): string => some.replaceAll(/\s/g, "");
        expect(bare(lines(text, room).join(""))).toBe(bare(text));
      }),
    );
    expect(lines("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", wide(2))).toEqual(["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]);
    expect(lines("e\u0301e\u0301", wide(1))).toEqual(["e\u0301", "e\u0301"]);
  });

  test("is fast for endless texts", () => {
    expect(lines("-/".repeat(100_000), 300).join("").length).toBeLessThan(700);
    expect(lines("x".repeat(1_000_000), 300).join("").length).toBeLessThan(700);
  });
});
