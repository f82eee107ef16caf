import { printable } from "../../text/printable";
import type { MarkedSeverity } from "../diagram";
import type { FoldedRow } from "../fold";
import { worstOf } from "../problems";
import type { Box, TitledBox } from "./layout-box";
import { type ColumnWidths, chipLines } from "./layout-columns";
import { STYLES, type TextLine } from "./layout-text";
import { wrapped } from "./text-width";

/** A row with its position, from the outside to the container. */
export interface PlacedRow {
  readonly row: FoldedRow;
  /** The middle of the row. */
  readonly y: number;
  /** Where the arrow starts; if nothing leads in, where the wall is. */
  readonly startX: number;
  /** The chip on the edge of the network; nothing if the mode has no outside. */
  readonly hostChip: TitledBox | undefined;
  readonly containerChip: TitledBox;
  readonly words: readonly TextLine[];
  /** The worst severity of its findings, marked at the end of the row; nothing if there are none. */
  readonly mark: { readonly severity: MarkedSeverity; readonly x: number; readonly y: number } | undefined;
  /** The area that reacts to the mouse, and is framed when the row is selected. */
  readonly area: Box;
}

const LOWEST = 23;
const CHIP_LINE = 15;
const WORDS_LINE = 14;

/** Places a row at the upper edge of `box`, as high as its texts need. */
export function placeRow(row: FoldedRow, box: Box, columns: ColumnWidths, hasOutside: boolean): PlacedRow {
  const right = box.x + box.width;
  // Merged mappings have the same severity.
  const severity = worstOf(row.mappings[0].problems);
  const wordsX = box.x + columns.containerChip / 2 + 9;
  const words = wrapped(printable(row.words), right - 12 - wordsX - (severity === undefined ? 0 : 20), STYLES.label);
  const [host, inside] = [chipLines(row.hostLabel), chipLines(row.containerLabel)];
  const chipHeight = (lines: readonly string[]): number => Math.max(1, lines.length) * CHIP_LINE + 5;
  const height = Math.max(LOWEST, chipHeight(host) + 3, chipHeight(inside) + 3, words.length * WORDS_LINE + 4);
  const y = box.y + height / 2;
  const chip = (middle: number, width: number, lines: readonly string[]): TitledBox => ({
    ...{ x: middle - width / 2, y: y - chipHeight(lines) / 2, width, height: chipHeight(lines) },
    lines: centred(lines, middle, y, CHIP_LINE, "middle", STYLES.code),
  });
  const containerChip = chip(box.x, columns.containerChip, inside);
  const hostChip = hasOutside ? chip(columns.networkX, columns.hostChip, host) : undefined;
  const startX = hasOutside ? columns.startX : containerChip.x - 30;
  const areaX = hasOutside ? startX + 4 : startX - 6;
  return {
    ...{ row, y, startX, hostChip, containerChip },
    words: centred(words, wordsX, y, WORDS_LINE, undefined, STYLES.label),
    mark: severity && { severity, x: right - 19, y },
    area: { x: areaX, y: box.y, width: right - 5 - areaX, height },
  };
}

/** Lines centered vertically at a height. */
function centred(
  lines: readonly string[],
  x: number,
  middle: number,
  spacing: number,
  anchor: TextLine["anchor"],
  style: TextLine["style"],
): readonly TextLine[] {
  const first = middle + 4 - ((lines.length - 1) * spacing) / 2;
  return lines.map((text, index) => ({
    ...{ text, x, y: first + index * spacing, style },
    ...(anchor === undefined ? {} : { anchor }),
  }));
}
