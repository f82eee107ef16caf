import { printable } from "../../values/printable";
import type { Diagram, DiagramContainer, DiagramMapping, MarkedSeverity } from "../diagram";
import { worstOf } from "../problems";
import { containerFacts } from "./container-facts";
import { type Badge, badgeOf } from "./layout-badges";
import type { Box } from "./layout-box";
import type { ColumnWidths } from "./layout-columns";
import { relationSlots } from "./layout-lanes";
import { STYLES, type TextLine } from "./layout-text";
import { fitted, fittedImage } from "./text-width";

/** A container with its place. */
export interface PlacedContainer {
  readonly container: DiagramContainer;
  readonly box: Box;
  /** Its lower edge. */
  readonly bottom: number;
  readonly lines: readonly TextLine[];
  readonly badge: Badge;
  readonly mappings: readonly PlacedMapping[];
}

/** A mapping with its place: a row from the outside to the container. */
export interface PlacedMapping {
  readonly mapping: DiagramMapping;
  /** The middle of the row. */
  readonly y: number;
  /** Where the arrow begins; the chip itself where nothing leads in. */
  readonly startX: number;
  /** The chip on the edge of the network; nothing where the mode has no outside. */
  readonly hostChip: Box | undefined;
  readonly containerChip: Box;
  readonly portName: TextLine | undefined;
  /** The worst of what was found in it, marked at the end of the row; nothing where all is well. */
  readonly mark: { readonly severity: MarkedSeverity; readonly x: number; readonly y: number } | undefined;
  /** What reacts to the mouse, and is framed when the row is chosen. */
  readonly area: Box;
}

const HEADER = 66;
const ROW = 30;
const CHIP = 22;
/** The distance of two lines of relations that end at a container. */
export const SLOT = 28;
const GAP = 16;
const INSET = 16;

/** Stacks the containers below each other; each is as high as its rows and its relations need. */
export function placeContainers(
  diagram: Diagram,
  at: { readonly x: number; readonly y: number; readonly columns: ColumnWidths; readonly networkX: number },
): readonly PlacedContainer[] {
  const slots = relationSlots(diagram);
  const { columns, networkX, x } = at;
  let y = at.y;
  return diagram.containers.map((container, index) => {
    const top = y;
    const { mappings, hiddenMappings } = container;
    const rows = mappings.length + (hiddenMappings > 0 ? 1 : 0);
    const body = rows === 0 ? 8 : rows * ROW + 8;
    const height = Math.max(HEADER + body, (slots[index] ?? 0) * SLOT + 12);
    const box = { x, y: top, width: columns.container, height };
    y += height + GAP;
    const badge = badgeOf(container.problems, x + box.width - 12, top + 17);
    const rowY = (row: number): number => top + HEADER + row * ROW + ROW / 2;
    const hidden: TextLine = {
      text: `and ${hiddenMappings} more port mappings`,
      x: x + INSET,
      y: rowY(mappings.length) + 4,
      style: STYLES.note,
    };
    return {
      container,
      box,
      bottom: top + height,
      lines: [...headerLines(container, box, badge), ...(hiddenMappings > 0 ? [hidden] : [])],
      badge,
      mappings: mappings.map((mapping, row) => placeMapping(mapping, rowY(row), box, columns, networkX, diagram)),
    };
  });
}

function headerLines(container: DiagramContainer, { x, y, width }: Box, badge: Badge): readonly TextLine[] {
  const { name, image } = container;
  const room = width - 2 * INSET;
  const line = (text: string, row: number, style: TextLine["style"], width: number, cut = fitted): TextLine => ({
    text: cut(printable(text), width, style),
    x: x + INSET,
    y: y + 22 + row * 18,
    style,
  });
  return [
    line(name, 0, STYLES.strong, room - Math.max(0, badge.width - 4)),
    image === "" ? line("no image", 1, STYLES.note, room) : line(image, 1, STYLES.code, room, fittedImage),
    line(containerFacts(container), 2, STYLES.note, room),
  ];
}

function placeMapping(
  mapping: DiagramMapping,
  y: number,
  box: Box,
  columns: ColumnWidths,
  networkX: number,
  { outside }: Diagram,
): PlacedMapping {
  const chip = (middle: number, width: number): Box => ({
    x: middle - width / 2,
    y: y - CHIP / 2,
    width,
    height: CHIP,
  });
  const containerChip = chip(box.x, columns.containerChip);
  const hostChip = outside === undefined ? undefined : chip(networkX, columns.hostChip);
  const right = box.x + box.width;
  const severity = worstOf(mapping.problems);
  const mark = severity && { severity, x: right - 19, y };
  const nameX = containerChip.x + containerChip.width + 9;
  const room = right - 12 - nameX - (mark === undefined ? 0 : 20);
  const startX = hostChip === undefined ? containerChip.x - 30 : networkX - columns.approach;
  const areaX = hostChip === undefined ? startX - 6 : startX + 4;
  return {
    mapping,
    y,
    startX,
    hostChip,
    containerChip,
    portName:
      mapping.portName === ""
        ? undefined
        : { text: fitted(printable(mapping.portName), room, STYLES.label), x: nameX, y: y + 4, style: STYLES.label },
    mark,
    area: { x: areaX, y: y - ROW / 2 + 1, width: right - 5 - areaX, height: ROW - 2 },
  };
}
