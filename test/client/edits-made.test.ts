import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editsMade, type Replacement, withEdits } from "../../client/src/edits-made";

const at = (start: number, end: number, newText: string): Replacement => ({ start, end, newText });

describe("how many edits were made", () => {
  const before = '{ "a": 1, "b": 2, "c": 3 }';
  const edits = [at(7, 8, "10"), at(15, 16, "20"), at(23, 24, "30")];

  test.each<[readonly number[]]>([[[]], [[0]], [[1, 2]], [[0, 1, 2]]])("is told of those at %j", (chosen) => {
    const made = chosen.flatMap((index) => edits[index] ?? []);
    expect(editsMade(before, edits, withEdits(before, made))).toBe(chosen.length);
  });

  test("in any order", () => {
    expect(editsMade(before, [...edits].reverse(), withEdits(before, edits.slice(1)))).toBe(2);
  });

  test("is unknown if something else changed", () => {
    expect(editsMade(before, edits, `${before} `)).toBeUndefined();
    expect(editsMade(before, edits, before.replace("2", "21"))).toBeUndefined();
  });

  test("is unknown if different numbers of them make the same text", () => {
    expect(editsMade("ab", [at(0, 1, ""), at(1, 2, "ab")], "ab")).toBeUndefined();
  });

  test("is never anything but the number of edits made", () => {
    const piece = fc.record({ kept: fc.string(), old: fc.string(), newText: fc.string(), isMade: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        let text = "";
        const all = pieces.map(({ kept, old, newText }) => {
          const start = text.length + kept.length;
          text += kept + old;
          return at(start, start + old.length, newText);
        });
        const made = all.filter((_, index) => pieces[index]?.isMade);
        expect([made.length, undefined]).toContain(editsMade(text, all, withEdits(text, made)));
      }),
    );
  });
});
