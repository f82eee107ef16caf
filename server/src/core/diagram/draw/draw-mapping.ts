import type { DiagramMapping } from "../diagram";
import type { TitledBox } from "../layout/layout-box";
import type { PlacedRow } from "../layout/layout-rows";
import { cross, fullHead, openHead, rectangle, severitySign, textOf, way } from "./draw-glyphs";
import { element, join, type Xml } from "./xml";

/** How a mapping looks. Each look has its own line, head and chip, so that it is clear without color. */
export type MappingLook = DiagramMapping["kind"] | "collision";

const DASHES: Readonly<Record<MappingLook, string | undefined>> = {
  static: undefined,
  same: undefined,
  dynamic: "7 4",
  unknown: "1.5 4",
  closed: undefined,
  collision: "11 3 2 3",
};

/** The look of a mapping. A collision matters more than the kind. */
export function lookOf({ kind, collision }: Pick<DiagramMapping, "kind" | "collision">): MappingLook {
  return collision === undefined ? kind : "collision";
}

/** The row of a mapping: the line in, the port outside, the line on, the port inside, and the port's name. */
export function mappingRow(placed: PlacedRow): Xml {
  const { row, y, startX, hostChip, containerChip, words, mark } = placed;
  const look = lookOf(row);
  const pieces: Xml[] = [];
  if (hostChip === undefined) {
    pieces.push(blockedWay(startX, containerChip.x, y));
  } else {
    pieces.push(arrow(look, startX, hostChip.x, y));
    pieces.push(arrow(look, hostChip.x + hostChip.width, containerChip.x, y));
    if (look === "collision") pieces.push(cross((startX + hostChip.x) / 2 - 3, y));
    pieces.push(chip(look, hostChip));
  }
  pieces.push(chip(look === "collision" ? "static" : look, containerChip));
  pieces.push(...words.map(textOf));
  if (mark !== undefined) pieces.push(severitySign(mark.severity, mark.x, mark.y));
  return join(pieces);
}

/** An arrow from left to right. Its line and head show the kind of mapping. */
export function arrow(look: MappingLook, from: number, to: number, y: number): Xml {
  if (look === "closed") return blockedWay(from, to, y);
  const isOpen = look === "dynamic" || look === "unknown";
  const line = way(`M${from} ${y}L${isOpen ? to - 1 : to - 8} ${y}`, {
    width: look === "unknown" ? 2 : 1.75,
    dashes: DASHES[look],
  });
  return join([line, isOpen ? openHead(to - 1, y) : fullHead(to, y)]);
}

/** A line that ends at a wall. */
function blockedWay(from: number, to: number, y: number): Xml {
  const wall = from + 8;
  return way(`M${wall} ${y - 7}L${wall} ${y + 7}M${wall} ${y}L${to} ${y}`);
}

/** The label of a port: square for a fixed port, round for a dynamic one, with cut corners for a collision. */
function chip(look: MappingLook, box: TitledBox): Xml {
  const { x, y, width, height } = box;
  const label = join(box.lines.map(textOf));
  if (look === "collision") {
    const cut = 6;
    const d = `M${x + cut} ${y}H${x + width - cut}L${x + width} ${y + cut}V${y + height - cut}L${x + width - cut} ${y + height}H${x + cut}L${x} ${y + height - cut}V${y + cut}Z`;
    return join([element("path", { class: "chip", d, "stroke-width": 2 }), label]);
  }
  const outline = rectangle(
    "chip",
    box,
    look === "dynamic" ? Math.min(11, height / 2) : 3,
    look === "unknown" ? "2 3" : undefined,
  );
  return join([outline, label]);
}
