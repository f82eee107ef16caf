import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../server/src/core/document/json/parse";
import { lineIndex } from "../../server/src/core/text/text";
import { foldsOf } from "../../server/src/features/folds";
import { growingSelection } from "../../server/src/features/growing-selections";
import { damagedText } from "../harness/arbitrary";
import { expectCarets } from "../harness/carets";

test("what can be folded, and how a selection grows", async () => {
  await expectCarets("folding", async ({ text, offset }) => {
    const lines = lineIndex(text);
    const line = (at: number): number => lines.positionAt(at).line + 1;
    const tree = parse(text);
    const folds = (await foldsOf(tree)).map(({ start, end, kind }) => `${kind ?? "block"} ${line(start)}-${line(end)}`);
    const selections = growingSelection(tree, offset).map(
      ({ start, end }) => `select ${text.slice(start, end).split("\n").join("↵")}`,
    );
    return [...folds.sort(), ...selections].join("\n");
  });
});

test("selections grow and contain their cursor in any text", async () => {
  await fc.assert(
    fc.asyncProperty(damagedText, fc.nat(), async (text, place) => {
      const cursor = place % (text.length + 1);
      const tree = parse(text);
      let inner = { start: cursor, end: cursor };
      for (const step of growingSelection(tree, cursor)) {
        expect(step.start <= inner.start && inner.end <= step.end && step.end <= text.length).toBe(true);
        inner = step;
      }
      for (const { start, end } of await foldsOf(tree)) expect(start < end && end <= text.length).toBe(true);
    }),
    { numRuns: 300 },
  );
});
