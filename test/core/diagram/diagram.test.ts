import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeDiagram } from "../../../server/src/core/diagram/describe-diagram";
import type { Diagram } from "../../../server/src/core/diagram/diagram";
import { diagramElements, diagramOf } from "../../../server/src/core/diagram/diagram-of";
import { analyze } from "../../../server/src/core/judging/analyze";
import { rules } from "../../../server/src/core/rules";
import { expectCarets } from "../../harness/carets";

/** Only a few rules, so that a new rule changes nothing here. */
const FEW = rules.filter(({ meta }) =>
  ["host-port-duplicate", "host-port-mismatch", "links-unsupported"].includes(meta.id),
);

function pictureOf(text: string): Diagram {
  const { findings, tasks } = analyze(text, { rules: FEW, insist: true });
  const [task] = tasks;
  if (task === undefined) throw new Error("no task definition");
  return diagramOf(task, findings);
}

test("a diagram shows the network, and the element at the cursor", async () => {
  await expectCarets("diagram", ({ text, offset }) => {
    const picture = pictureOf(text);
    const chosen = diagramElements(picture).findLast(
      ({ target }) => target.range.start <= offset && offset <= target.range.end,
    );
    const selected = chosen && text.slice(chosen.target.selectionRange.start, chosen.target.selectionRange.end);
    return `${describeDiagram(picture)}\ncursor: ${chosen === undefined ? "nowhere" : `${chosen.id} ${selected}`}`;
  });
});

describe("a diagram", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../examples/broken/bridge-duplicate-ports.json"), "utf8");

  test("is the same with CRLF and a byte order mark, with other offsets", () => {
    const plain = pictureOf(text);
    const changed = text.replaceAll("\n", "\r\n");
    const windows = pictureOf(`\uFEFF${changed}`);
    expect(describeDiagram(windows)).toBe(describeDiagram(plain));
    const selected = (source: string, picture: Diagram): readonly string[] =>
      diagramElements(picture).map(({ target: { selectionRange } }) =>
        source.slice(selectionRange.start, selectionRange.end),
      );
    expect(selected(`\uFEFF${changed}`, windows)).toEqual(
      selected(text, plain).map((each) => each.replaceAll("\n", "\r\n")),
    );
  });

  test("marks findings on the mapping, its container, and the network for the rest", () => {
    const [task] = analyze(text).tasks;
    if (task === undefined) throw new Error("no task definition");
    const at = (part: string): { readonly start: number; readonly end: number } => {
      const start = text.indexOf(part);
      return { start, end: start + part.length };
    };
    const { network, containers } = diagramOf(task, [
      { severity: "error", message: "the port", range: at("49200") },
      { severity: "warning", message: "the image", range: at('"haproxy:3.0.6"') },
      { severity: "information", message: "the mode", range: at('"bridge"') },
      { severity: "hint", message: "a hint", range: at('"bridge"') },
    ]);
    const counts = [network, ...containers, ...containers.flatMap(({ mappings }) => mappings)].map(
      ({ id, problems }) => [id, ...problems.messages],
    );
    expect(counts).toEqual([
      ["network", "the mode"],
      ["container-0", "the image"],
      ["container-1", "the port"],
      ["mapping-0-0"],
      ["mapping-0-1"],
      ["mapping-1-0"],
      ["mapping-1-1", "the port"],
    ]);
  });

  test("of thousands of containers and mappings stays readable and counts the rest", () => {
    const mapping = (_: unknown, index: number): object => ({ containerPort: index + 1 });
    const container = (_: unknown, index: number): object => ({ name: `c${index}`, image: "x", links: ["c0"] });
    const many = { family: "a", networkMode: "bridge", containerDefinitions: Array.from({ length: 1500 }, container) };
    const wide = {
      ...many,
      containerDefinitions: [{ name: "web", image: "x", portMappings: Array.from({ length: 3000 }, mapping) }],
    };
    expect(pictureOf(JSON.stringify(many, undefined, 2))).toMatchObject({ hiddenContainers: 1450 });
    expect(pictureOf(JSON.stringify(many)).containers).toHaveLength(50);
    expect(pictureOf(JSON.stringify(wide, undefined, 2)).containers).toMatchObject([{ hiddenMappings: 2900 }]);
  });
});
