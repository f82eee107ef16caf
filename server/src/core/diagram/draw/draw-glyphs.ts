import type { MarkedSeverity } from "../diagram";
import type { Badge } from "../layout/layout-badges";
import type { Box } from "../layout/layout-box";
import { STYLES, type TextLine } from "../layout/layout-text";
import { content, element, join, type Xml } from "./xml";

/** A line of text in its style. */
export function textOf({ text, x, y, style, anchor }: TextLine): Xml {
  return element("text", { class: style.name, x, y, "text-anchor": anchor }, content(text));
}

/** A rectangle with corners of the given radius. */
export function rectangle(name: string, { x, y, width, height }: Box, radius: number, dashes?: string): Xml {
  return element("rect", { class: name, x, y, width, height, rx: radius, "stroke-dasharray": dashes });
}

/** A line through several points. */
export function way(
  d: string,
  { width = 1.75, dashes }: { readonly width?: number; readonly dashes?: string | undefined } = {},
): Xml {
  return element("path", { class: "way", d, fill: "none", "stroke-width": width, "stroke-dasharray": dashes });
}

/** A filled arrowhead that points right, with its tip at (x, y). */
export function fullHead(x: number, y: number): Xml {
  return element("path", { class: "head", d: `M${x - 9} ${y - 5}L${x} ${y}L${x - 9} ${y + 5}Z` });
}

/** An open arrowhead of two strokes. It points left if `direction` is -1. */
export function openHead(x: number, y: number, direction: 1 | -1 = 1, width = 1.75): Xml {
  const back = x - 7 * direction;
  return element("path", {
    class: "head open",
    d: `M${back} ${y - 5}L${x} ${y}L${back} ${y + 5}`,
    fill: "none",
    "stroke-width": width,
  });
}

/** A cross in a ring: a collision. */
export function cross(x: number, y: number): Xml {
  const ring = element("circle", { class: "cross", cx: x, cy: y, r: 8, "stroke-width": 1.5 });
  return join([
    ring,
    way(`M${x - 3.5} ${y - 3.5}L${x + 3.5} ${y + 3.5}M${x + 3.5} ${y - 3.5}L${x - 3.5} ${y + 3.5}`, { width: 1.75 }),
  ]);
}

/** The icon of a severity, 14 pixels wide: a disc with a cross, a triangle, or a ring for information. */
export function severitySign(severity: MarkedSeverity, x: number, y: number): Xml {
  const sign = (d: string): Xml =>
    element("path", { class: "sign", d, fill: "none", "stroke-width": 1.6, "stroke-linecap": "round" });
  switch (severity) {
    case "error":
      return element(
        "g",
        { class: "error" },
        element("circle", { class: "mark", cx: x, cy: y, r: 7 }),
        sign(`M${x - 2.5} ${y - 2.5}L${x + 2.5} ${y + 2.5}M${x + 2.5} ${y - 2.5}L${x - 2.5} ${y + 2.5}`),
      );
    case "warning":
      return element(
        "g",
        { class: "warning" },
        element("path", { class: "mark", d: `M${x} ${y - 7}L${x + 7.5} ${y + 6.5}L${x - 7.5} ${y + 6.5}Z` }),
        sign(`M${x} ${y - 2}L${x} ${y + 1.5}M${x} ${y + 4.2}L${x} ${y + 4.4}`),
      );
    case "information":
      return element(
        "g",
        { class: "information" },
        element("rect", { class: "mark", x: x - 6.5, y: y - 6.5, width: 13, height: 13, rx: 3 }),
        sign(`M${x} ${y - 3.4}L${x} ${y - 3.2}M${x} ${y - 0.3}L${x} ${y + 3.4}`),
      );
  }
}

/** The counts by severity. */
export function badge({ marks }: Badge): Xml {
  return join(
    marks.flatMap(({ severity, count, x, y }) => [
      severitySign(severity, x, y),
      textOf({ text: `${count}`, x: x + 10, y: y + 4, style: STYLES.count }),
    ]),
  );
}
