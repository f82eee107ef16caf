import { describeDiagram } from "../describe-diagram";
import type { Diagram, DiagramElement } from "../diagram";
import {
  containerSentence,
  mappingSentence,
  networkSentence,
  relationSentence,
  withProblems,
} from "../element-sentences";
import { type Layout, layout } from "../layout/layout";
import type { Box } from "../layout/layout-box";
import type { PlacedContainer } from "../layout/layout-containers";
import type { PlacedRelation } from "../layout/layout-relations";
import { type DiagramTheme, styleSheet } from "./diagram-theme";
import { badge, rectangle, textOf, way } from "./draw-glyphs";
import { legendEntry, relationEnd } from "./draw-legend";
import { lookOf, mappingRow } from "./draw-mapping";
import { content, element, join, lines, type Xml } from "./xml";

/**
 * Draws a picture as SVG: a document that stands for itself, and is well-formed XML whatever is in the file.
 *
 * Each element of the picture is a `g` with the class `target` and the element's id in `data-target`, a `title` that
 * says all there is to say of it, and a transparent `rect` of the class `area` that can be clicked and framed.
 *
 * @param theme `editor` takes the colours of the theme of VS Code; `document` has its own, for light and dark pages
 */
export function drawDiagram(diagram: Diagram, theme: DiagramTheme = "document"): string {
  const placed = layout(diagram);
  const { width, height } = placed;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "ecs-diagram",
    ...{ width: Math.ceil(width), height: Math.ceil(height), viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}` },
    role: "img",
    "aria-labelledby": "ecs-diagram-title ecs-diagram-description",
  };
  return element(
    "svg",
    attributes,
    element("title", { id: "ecs-diagram-title" }, content(`Network of ${cut(diagram.title)}`)),
    element("desc", { id: "ecs-diagram-description" }, lines(describeDiagram(diagram))),
    // Nothing of the file is in the style sheet; its `>` may stand as it is in XML.
    element("style", {}, lines(styleSheet(theme))),
    rectangle("page", { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) }, 0),
    ...placed.heading.map(textOf),
    ...network(diagram, placed),
    ...placed.containers.map((container) => containerGroup(container)),
    ...(placed.more === undefined ? [] : [textOf(placed.more)]),
    ...placed.relations.map((relation) => relationGroup(relation, diagram)),
    element("g", { class: "legend" }, ...placed.legend.map(legendEntry)),
  );
}

function network(diagram: Diagram, { outside, network: box, translator }: Layout): readonly Xml[] {
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

function containerGroup({ container, box, lines: text, badge: counts, mappings }: PlacedContainer): Xml {
  const dashes = container.essential === false ? "5 3" : undefined;
  const outline = rectangle("container", box, 6, dashes);
  const drawn = target(
    container,
    "",
    containerSentence(container),
    { x: box.x + 3, y: box.y + 3, width: box.width - 6, height: Math.min(60, box.height - 6) },
    join([...text.map(textOf), badge(counts)]),
  );
  const rows = mappings.map((placed) => {
    const { mapping, area } = placed;
    return target(mapping, lookOf(mapping), mappingSentence(mapping, container), area, mappingRow(placed));
  });
  return element("g", {}, outline, drawn, ...rows);
}

function relationGroup({ relation, label, fromX, fromY, laneX, end, area }: PlacedRelation, diagram: Diagram): Xml {
  const path = end === undefined ? `M${fromX} ${fromY}H${laneX}` : `M${fromX} ${fromY}H${laneX}V${end.y}H${end.x}`;
  const line = way(path, { width: 1.25, dashes: end === undefined ? "2 3" : undefined });
  const head = end === undefined ? [] : [relationEnd(relation.kind, end.x, end.y, -1)];
  const sentence = relationSentence(relation, diagram.containers);
  return target(relation, "relation", sentence, area, join([line, ...head, textOf(label)]));
}

/** The longest title of an element, in characters; a tooltip is no place for a book. */
const LONGEST_TITLE = 2000;

function target({ id, problems }: DiagramElement, look: string, sentence: string, area: Box, drawn: Xml): Xml {
  return element(
    "g",
    { class: look === "" ? "target" : `target ${look}`, "data-target": id },
    element("title", {}, lines(cut(withProblems(sentence, problems)))),
    rectangle("area", area, 5),
    drawn,
  );
}

function cut(text: string): string {
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text;
}
