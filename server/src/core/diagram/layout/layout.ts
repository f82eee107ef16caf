import { printable } from "../../text/printable";
import type { Diagram } from "../diagram";
import { foldedBoxes } from "../fold";
import { type Badge, badgeOf } from "./layout-badges";
import type { TitledBox } from "./layout-box";
import { type ColumnWidths, columnWidths } from "./layout-columns";
import { placeContainers } from "./layout-containers";
import { type LegendEntry, placeLegend } from "./layout-legend";
import { outsideBar, outsideColumn, type Rail, railBelow } from "./layout-outside";
import { type PlacedRelation, placeRelations } from "./layout-relations";
import { STYLES, type TextLine } from "./layout-text";
import type { PlacedBox } from "./placed-box";
import { wrapped } from "./text-width";

/** The positions of everything in a diagram, in pixels from its upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heading: readonly TextLine[];
  readonly outside: TitledBox | undefined;
  readonly rail: Rail | undefined;
  readonly network: TitledBox & { readonly badge: Badge };
  readonly translator: TitledBox | undefined;
  readonly boxes: readonly PlacedBox[];
  /** A line about what the diagram leaves out; nothing if it is complete. */
  readonly more: TextLine | undefined;
  readonly relations: readonly PlacedRelation[];
  readonly legend: readonly LegendEntry[];
}

const INSET = 16;
const LINE = 17;

/**
 * Places everything in a diagram: columns from outside to inside, one row per mapping. If the width is small, the
 * outside becomes a bar above the rest.
 *
 * @param width the width to fill, in pixels. The diagram is that wide unless its texts need more, or so much less that
 * they would look lost. Without a width it is as wide as its texts need.
 */
export function layout(diagram: Diagram, width?: number): Layout {
  const boxes = foldedBoxes(diagram);
  const columns = columnWidths(diagram, boxes, width);
  const { margin, networkX, inside } = columns;
  const contentWidth = networkX + inside - margin;
  const heading = headingLines(diagram, margin, contentWidth);
  const headingBottom = (heading.at(-1)?.y ?? 0) + (columns.isNarrow ? 14 : 22);
  const bar =
    columns.isNarrow && diagram.outside !== undefined
      ? outsideBar(diagram.outside, columns, headingBottom, contentWidth)
      : undefined;
  const top = bar === undefined ? headingBottom : bar.y + bar.height + 12;

  const badge = badgeOf(diagram.network.problems, networkX + inside - INSET, top + 15);
  const words = networkLines(diagram, columns, top, badge);
  const contentTop = (words.at(-1)?.y ?? top) + (diagram.network.translator === undefined ? 16 : 34);
  const placed = placeContainers(diagram, boxes, { y: contentTop, columns });
  let bottom = placed.at(-1)?.bottom ?? contentTop;
  const moreText = moreWords(diagram);
  const more =
    moreText === undefined
      ? undefined
      : { text: moreText, x: networkX + columns.containerX, y: bottom + 24, style: STYLES.note };
  if (more !== undefined) bottom = more.y + 4;
  const network = { x: networkX, y: top, width: inside, height: bottom + INSET - top, lines: words, badge };
  const legend = placeLegend(diagram, { x: margin, y: network.y + network.height + 26, width: contentWidth });
  return {
    width: networkX + inside + margin,
    height: (legend.at(-1)?.y ?? network.y + network.height) + Math.max(margin, 16),
    heading,
    outside: bar ?? (diagram.outside && outsideColumn(diagram.outside, columns, network)),
    rail: bar && railBelow(bar, columns, placed),
    network,
    translator: translatorBox(diagram, columns, contentTop, bottom),
    boxes: placed,
    more,
    relations: placeRelations(diagram, boxes, placed, columns.lane),
    legend,
  };
}

function headingLines({ title, headline }: Diagram, margin: number, width: number): readonly TextLine[] {
  const texts = [
    ...wrapped(printable(title), width, STYLES.title).map((text) => ({ text, style: STYLES.title })),
    ...wrapped(headline.join(" · "), width, STYLES.note).map((text) => ({ text, style: STYLES.note })),
  ];
  return texts.map((line, index) => ({ ...line, x: margin, y: margin + 14 + index * 19 + (index > 0 ? 3 : 0) }));
}

/** The description of the network, beside the counts of its findings. */
function networkLines(
  { network }: Diagram,
  { networkX, inside }: ColumnWidths,
  top: number,
  badge: Badge,
): readonly TextLine[] {
  const room = inside - 2 * INSET;
  const titles = wrapped(network.title, room - badge.width, STYLES.strong).map((text) => ({
    text,
    style: STYLES.strong,
  }));
  const notes = wrapped(network.note, room, STYLES.note).map((text) => ({ text, style: STYLES.note }));
  return [...titles, ...notes].map((line, index) => ({ ...line, x: networkX + INSET, y: top + 23 + index * LINE }));
}

function translatorBox(
  { network }: Diagram,
  { networkX, translatorX, translator }: ColumnWidths,
  top: number,
  bottom: number,
): TitledBox | undefined {
  if (network.translator === undefined || bottom <= top) return undefined;
  const x = networkX + translatorX;
  const label = { text: network.translator, x: x + translator / 2, y: top - 8, style: STYLES.label };
  return {
    ...{ x, y: top, width: translator, height: bottom - top },
    lines: [{ ...label, anchor: "middle" as const }],
  };
}

function moreWords({ containers, hiddenContainers }: Diagram): string | undefined {
  if (hiddenContainers > 0) return `and ${hiddenContainers} more containers`;
  return containers.length === 0 ? "no containers yet" : undefined;
}
