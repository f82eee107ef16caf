import type { DiagramOutside } from "../diagram";
import type { Box, TitledBox } from "./layout-box";
import { type ColumnWidths, OUTSIDE_WIDTH } from "./layout-columns";
import { STYLES, type TextLine } from "./layout-text";
import type { PlacedBox } from "./placed-box";
import { widthOf, wrapped } from "./text-width";

/** A vertical line from the outside down to the rows that it reaches. */
export interface Rail {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const INSET = 14;
const LINE = 17;

/** The outside as a bar above the network, in narrow diagrams. */
export function outsideBar(
  { title, note }: DiagramOutside,
  { margin }: ColumnWidths,
  y: number,
  width: number,
): TitledBox {
  const room = width - 2 * INSET;
  const x = margin + INSET;
  const titles = wrapped(title, room, STYLES.strong);
  const beside = x + widthOf(title, STYLES.strong) + 8;
  const isBeside = titles.length === 1 && beside + widthOf(note, STYLES.note) <= x + room;
  const lines: readonly TextLine[] = [
    ...titles.map((text, index) => ({ text, x, y: y + 18 + index * LINE, style: STYLES.strong })),
    ...(isBeside ? [note] : wrapped(note, room, STYLES.note)).map((text, index) => ({
      ...(isBeside ? { text, x: beside, y: y + 18 } : { text, x, y: y + 18 + (titles.length + index) * LINE }),
      style: STYLES.note,
    })),
  ];
  return { x: margin, y, width, height: (lines.at(-1)?.y ?? y) - y + 10, lines };
}

/** The outside as a column beside the network, with the same height. */
export function outsideColumn({ title, note }: DiagramOutside, { margin }: ColumnWidths, network: Box): TitledBox {
  const room = OUTSIDE_WIDTH - 2 * INSET;
  const texts = [
    ...wrapped(title, room, STYLES.strong).map((text) => ({ text, style: STYLES.strong })),
    ...wrapped(note, room, STYLES.note).map((text) => ({ text, style: STYLES.note })),
  ];
  const lines = texts.map((line, index) => ({ ...line, x: margin + INSET, y: network.y + 23 + index * LINE }));
  return { x: margin, y: network.y, width: OUTSIDE_WIDTH, height: network.height, lines };
}

/** The rail from a bar to the last row; nothing if there are no rows. */
export function railBelow({ y, height }: Box, { startX }: ColumnWidths, boxes: readonly PlacedBox[]): Rail | undefined {
  const last = boxes.flatMap(({ rows }) => rows).at(-1);
  return last && { x: startX, top: y + height, bottom: last.y };
}
