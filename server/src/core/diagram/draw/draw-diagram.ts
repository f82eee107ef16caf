import { describeDiagram } from "../describe-diagram";
import type { Diagram, DiagramElement } from "../diagram";
import { containerSentence, networkSentence, relationSentence, withProblems } from "../element-sentences";
import { type Layout, layout } from "../layout/layout";
import type { Box } from "../layout/layout-box";
import type { PlacedRelation } from "../layout/layout-relations";
import type { PlacedBox } from "../layout/placed-box";
import { problemsOfAll } from "../problems";
import { rowSentence } from "../row-sentence";
import { type DiagramTheme, styleSheet } from "./diagram-theme";
import { badge, rectangle, textOf, way } from "./draw-glyphs";
import { legendEntry, relationEnd } from "./draw-legend";
import { lookOf, mappingRow } from "./draw-mapping";
import { content, element, join, lines, type Xml } from "./xml";

/**
 * Draws a diagram as an SVG document. It is self-contained, and well-formed XML whatever the file contains.
 *
 * Each element of the diagram is a `g` with the class `target` and the element's id in `data-target`, a `title` that
 * describes it completely, and a transparent `rect` with the class `area` that can be clicked and framed. A row for
 * several elements has the ids of the others in `data-also`.
 *
 * @param theme `editor` uses the colors of the VS Code theme; `document` has its own, for light and dark pages
 * @param width the width to fill, in pixels; see {@link layout}
 */
export function drawDiagram(diagram: Diagram, theme: DiagramTheme = "document", width?: number): string {
  const placed = layout(diagram, width);
  const size = { width: Math.ceil(placed.width), height: Math.ceil(placed.height) };
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "ecs-diagram",
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: "img",
    "aria-labelledby": "ecs-diagram-title ecs-diagram-description",
  };
  return element(
    "svg",
    attributes,
    element("title", { id: "ecs-diagram-title" }, content(`Network of ${cut(diagram.title)}`)),
    element("desc", { id: "ecs-diagram-description" }, lines(describeDiagram(diagram))),
    // The style sheet contains nothing from the file, and XML allows its `>` unescaped.
    element("style", {}, lines(styleSheet(theme))),
    rectangle("page", { x: 0, y: 0, ...size }, 0),
    ...placed.heading.map(textOf),
    ...network(diagram, placed),
    ...placed.boxes.map((box) => boxGroup(box)),
    ...(placed.more === undefined ? [] : [textOf(placed.more)]),
    ...placed.relations.map((relation) => relationGroup(relation, diagram)),
    element("g", { class: "legend" }, ...placed.legend.map(legendEntry)),
  );
}

function network(diagram: Diagram, { outside, rail, network: box, translator }: Layout): readonly Xml[] {
  const dashes = diagram.network.mode === "unknown" ? "6 4" : undefined;
  const heading: Box = {
    x: box.x + 4,
    y: box.y + 4,
    width: box.width - 8,
    height: (box.lines.at(-1)?.y ?? box.y) - box.y + 4,
  };
  return [
    ...(outside === undefined
      ? []
      : [element("g", {}, rectangle("outside", outside, 8), ...outside.lines.map(textOf))]),
    ...(rail === undefined
      ? []
      : [
          element("path", {
            class: "rail",
            d: `M${rail.x} ${rail.top}V${rail.bottom}`,
            fill: "none",
            "stroke-width": 1.75,
          }),
        ]),
    rectangle("network", box, 8, dashes),
    ...(translator === undefined ? [] : [rectangle("translator", translator, 6), ...translator.lines.map(textOf)]),
    target(
      diagram.network,
      "",
      networkSentence(diagram.network),
      heading,
      join([...box.lines.map(textOf), badge(box.badge)]),
    ),
  ];
}

function boxGroup({ folded, box, lines: text, members, rows }: PlacedBox): Xml {
  const dashes = folded.containers[0].essential === false ? "5 3" : undefined;
  const drawn = members.map(({ container, lines: own, badge: counts, area }) =>
    target(container, "", containerSentence(container), area, join([...own.map(textOf), badge(counts)])),
  );
  const ways = rows.map((placed) => {
    const { mappings } = placed.row;
    const [first, ...others] = mappings;
    const sentence = rowSentence(placed.row, folded.containers);
    return target(first, lookOf(placed.row), sentence, placed.area, mappingRow(placed), others);
  });
  return element("g", {}, rectangle("container", box, 6, dashes), ...drawn, ...text.map(textOf), ...ways);
}

function relationGroup(
  { relation, lines: text, fromX, fromY, laneX, end, area }: PlacedRelation,
  diagram: Diagram,
): Xml {
  const path = end === undefined ? `M${fromX} ${fromY}H${laneX}` : `M${fromX} ${fromY}H${laneX}V${end.y}H${end.x}`;
  const line = way(path, { width: 1.25, dashes: end === undefined ? "2 3" : undefined });
  const head = end === undefined ? [] : [relationEnd(relation.kind, end.x, end.y, -1)];
  const sentence = relationSentence(relation, diagram.containers);
  return target(relation, "relation", sentence, area, join([line, ...head, ...text.map(textOf)]));
}

/** The longest title of an element, in characters, so that it fits into a tooltip. */
const LONGEST_TITLE = 2000;

function target(
  { id, problems }: DiagramElement,
  look: string,
  sentence: string,
  area: Box,
  drawn: Xml,
  others: readonly DiagramElement[] = [],
): Xml {
  const also = others.length === 0 ? undefined : others.map((other) => other.id).join(" ");
  const all = others.length === 0 ? problems : problemsOfAll([problems, ...others.map((other) => other.problems)]);
  return element(
    "g",
    { class: look === "" ? "target" : `target ${look}`, "data-target": id, "data-also": also },
    element("title", {}, lines(cut(withProblems(sentence, all)))),
    rectangle("area", area, 5),
    drawn,
  );
}

function cut(text: string): string {
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text;
}
