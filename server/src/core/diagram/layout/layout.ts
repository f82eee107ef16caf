import { printable } from "../../values/printable";
import type { Diagram } from "../diagram";
import { type Badge, badgeOf } from "./layout-badges";
import type { TitledBox } from "./layout-box";
import { type ColumnWidths, columnWidths } from "./layout-columns";
import { type PlacedContainer, placeContainers } from "./layout-containers";
import { type LegendEntry, placeLegend } from "./layout-legend";
import { type PlacedRelation, placeRelations } from "./layout-relations";
import { STYLES, type TextLine } from "./layout-text";
import { wrapped } from "./text-width";

/** Where everything in a picture is, in pixels from its upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heading: readonly TextLine[];
  readonly outside: TitledBox | undefined;
  readonly network: TitledBox & { readonly badge: Badge };
  readonly translator: TitledBox | undefined;
  readonly containers: readonly PlacedContainer[];
  /** A line for what the picture leaves out; nothing where it has everything. */
  readonly more: TextLine | undefined;
  readonly relations: readonly PlacedRelation[];
  readonly legend: readonly LegendEntry[];
}

/** The space around the picture. */
export const MARGIN = 24;
const OUTSIDE_WIDTH = 122;
const INSET = 16;

/** Places everything in a picture: columns from outside to inside, a row for each mapping. */
export function layout(diagram: Diagram): Layout {
  const columns = columnWidths(diagram);
  const networkX = diagram.outside === undefined ? MARGIN : MARGIN + OUTSIDE_WIDTH + columns.approach;
  const networkWidth = columns.inside;
  const contentWidth = networkX + networkWidth - MARGIN;
  const heading = headingLines(diagram, contentWidth);
  const top = (heading.at(-1)?.y ?? 0) + 22;

  const badge = badgeOf(diagram.network.problems, networkX + networkWidth - INSET, top + 15);
  const networkText = boxLines(
    diagram.network.title,
    diagram.network.note,
    { x: networkX + INSET, y: top + 25 },
    { title: networkWidth - 2 * INSET - badge.width, note: networkWidth - 2 * INSET },
  );
  const contentTop = (networkText.at(-1)?.y ?? top) + (diagram.network.translator === undefined ? 18 : 36);
  const containers = placeContainers(diagram, { x: networkX + columns.containerX, y: contentTop, columns, networkX });
  const relations = placeRelations(diagram, containers, columns);
  let bottom = containers.at(-1)?.bottom ?? contentTop;
  const moreText = moreWords(diagram);
  const more =
    moreText === undefined
      ? undefined
      : { text: moreText, x: networkX + columns.containerX, y: bottom + 24, style: STYLES.note };
  if (more !== undefined) bottom = more.y + 4;
  const network = { x: networkX, y: top, width: networkWidth, height: bottom + INSET - top, lines: networkText, badge };
  const legend = placeLegend(diagram, { x: MARGIN, y: network.y + network.height + 26, width: contentWidth });
  return {
    width: networkX + networkWidth + MARGIN,
    height: (legend.at(-1)?.y ?? network.y + network.height) + MARGIN,
    heading,
    outside: diagram.outside && {
      ...{ x: MARGIN, y: top, width: OUTSIDE_WIDTH, height: network.height },
      lines: boxLines(
        diagram.outside.title,
        diagram.outside.note,
        { x: MARGIN + 14, y: top + 25 },
        { title: OUTSIDE_WIDTH - 28, note: OUTSIDE_WIDTH - 28 },
      ),
    },
    network,
    translator: translatorBox(diagram, columns, networkX, contentTop, bottom),
    containers,
    more,
    relations,
    legend,
  };
}

function headingLines({ title, headline }: Diagram, width: number): readonly TextLine[] {
  const texts = [
    ...wrapped(printable(title), width, STYLES.title, 1).map((text) => ({ text, style: STYLES.title })),
    ...headline.flatMap((each) => wrapped(each, width, STYLES.note, 3).map((text) => ({ text, style: STYLES.note }))),
  ];
  return texts.map((line, index) => ({ ...line, x: MARGIN, y: MARGIN + 14 + index * 19 + (index > 0 ? 3 : 0) }));
}

function boxLines(
  title: string,
  note: string,
  { x, y }: { readonly x: number; readonly y: number },
  room: { readonly title: number; readonly note: number },
): readonly TextLine[] {
  const titles = wrapped(title, room.title, STYLES.strong, 2).map((text) => ({ text, style: STYLES.strong }));
  const notes = wrapped(note, room.note, STYLES.note, 4).map((text) => ({ text, style: STYLES.note }));
  return [...titles, ...notes].map((line, index) => ({ ...line, x, y: y + index * 17 }));
}

function translatorBox(
  { network }: Diagram,
  columns: ColumnWidths,
  networkX: number,
  top: number,
  bottom: number,
): TitledBox | undefined {
  if (network.translator === undefined || bottom <= top) return undefined;
  const x = networkX + columns.translatorX;
  const label = { text: network.translator, x: x + columns.translator / 2, y: top - 8, style: STYLES.label };
  return {
    x,
    y: top,
    width: columns.translator,
    height: bottom - top,
    lines: [{ ...label, anchor: "middle" as const }],
  };
}

function moreWords({ containers, hiddenContainers }: Diagram): string | undefined {
  if (hiddenContainers > 0) return `and ${hiddenContainers} more containers`;
  return containers.length === 0 ? "no containers yet" : undefined;
}
