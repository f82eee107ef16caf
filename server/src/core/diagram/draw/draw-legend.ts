import { type LegendEntry, SAMPLE } from "../layout/layout-legend";
import { cross, openHead, rectangle, severitySign, textOf, way } from "./draw-glyphs";
import { arrow } from "./draw-mapping";
import { element, join, type Xml } from "./xml";

/** One entry of the legend: a sample, drawn as in the diagram, and its meaning. */
export function legendEntry(entry: LegendEntry): Xml {
  return join([sample(entry), textOf(entry.label)]);
}

function sample({ kind, x, y }: LegendEntry): Xml {
  const end = x + SAMPLE;
  switch (kind) {
    case "error":
    case "warning":
    case "information":
      return severitySign(kind, x + 8, y);
    case "optional":
      return rectangle("container", { x: x + 8, y: y - 8, width: SAMPLE - 8, height: 16 }, 4, "5 3");
    case "link":
    case "dependency":
      return element(
        "g",
        { class: "relation" },
        way(`M${x} ${y}H${end}`, { width: 1.25 }),
        relationEnd(kind, end, y, 1),
      );
    case "collision":
      return element("g", { class: kind }, arrow(kind, x, end, y), cross(x + SAMPLE / 2 - 4, y));
    default:
      return element("g", { class: kind }, arrow(kind, x, end, y));
  }
}

/** The end of a thin line: a dot for a link, an open arrowhead for a dependency. */
export function relationEnd(kind: "link" | "dependency", x: number, y: number, direction: 1 | -1): Xml {
  if (kind === "dependency") return openHead(x, y, direction, 1.25);
  return element("circle", { class: "dot", cx: x - 4 * direction, cy: y, r: 4 });
}
