import { printable } from "../../text/printable";
import type { Diagram } from "../diagram";
import type { FoldedBox } from "../fold";
import { boxFacts, relationWords } from "./box-facts";
import { largest } from "./largest";
import { badgeOf } from "./layout-badges";
import { laneCount } from "./layout-lanes";
import { STYLES } from "./layout-text";
import { widestOf, widthOf, wrapped } from "./text-width";

/** The widths of a diagram's columns, in pixels. Positions count from the left edge of the network's box. */
export interface ColumnWidths {
  /** Whether the outside is a bar above the network, with a rail down from it, instead of a column. */
  readonly isNarrow: boolean;
  /** The space around the diagram. */
  readonly margin: number;
  /** From the left edge of the diagram to that of the network. */
  readonly networkX: number;
  /** The start of the lines from outside, from the left edge of the diagram. */
  readonly startX: number;
  /** The width of the chips with the ports outside, on the edge of the network; 0 if there are none. */
  readonly hostChip: number;
  readonly translatorX: number;
  /** 0 if no ports are translated. */
  readonly translator: number;
  readonly containerX: number;
  readonly container: number;
  /** The width of the chips with the ports inside, on the edge of the container; 0 if there are none. */
  readonly containerChip: number;
  /** The distance between the vertical lines of two relations. */
  readonly lane: number;
  /** The width of the whole network. */
  readonly inside: number;
}

/** The space on both sides of a text in a container's box. */
export const INSET = 14;
/** The space on both sides of a text in a chip. */
export const CHIP_INSET = 9;
/** The width of the outside as a column. */
export const OUTSIDE_WIDTH = 122;

/** Wide enough for a port with a placeholder. Longer labels take several lines. */
const WIDEST_CHIP = 118;
/** The width of a container's box if the width of the diagram is not limited. */
const WIDEST_UNASKED = 330;
/** Names are easiest to read on one line, but a line across a whole window is too long to follow. */
const WIDEST = 640;
/** If the containers have less room than this, the outside gives up its column. */
const WIDE_ENOUGH = 420;
const NARROWEST = 160;
const LANE = 14;
const MOST_FOR_LANES = 84;

/** The spaces between the texts, from outside to inside. When they are tight, arrows are as short as their heads allow. */
const SPACES = {
  wide: { margin: 24, outside: OUTSIDE_WIDTH, approach: 52, lead: 26, translator: 92, behind: 28, right: 24 },
  narrow: { margin: 10, outside: 8, approach: 34, lead: 14, translator: 46, behind: 20, right: 12 },
  tight: { margin: 6, outside: 4, approach: 20, lead: 10, translator: 32, behind: 16, right: 8 },
};

/**
 * Measures the texts of a diagram and divides the width among the columns.
 *
 * @param width the width to fill, in pixels; without it each column is as wide as it needs
 */
export function columnWidths(diagram: Diagram, boxes: readonly FoldedBox[], width?: number): ColumnWidths {
  const wanted = wantedContainer(boxes);
  const wide = columnsOf(diagram, boxes, SPACES.wide);
  if (width === undefined) return wide(Math.min(wanted, WIDEST_UNASKED));
  const narrow = columnsOf(diagram, boxes, SPACES.narrow);
  const fitting = narrow(0).total > width ? columnsOf(diagram, boxes, SPACES.tight) : narrow;
  const columns = wide(Math.min(wanted, WIDE_ENOUGH)).total > width ? fitting : wide;
  const least = columns(0);
  const room = Math.floor(width - (least.total - least.container));
  return columns(Math.min(room, Math.max(wanted, WIDEST)));
}

/** Returns the columns for a wanted width of the containers. They are wider if their texts need more. */
function columnsOf(
  diagram: Diagram,
  boxes: readonly FoldedBox[],
  spaces: (typeof SPACES)["wide"],
): (container: number) => ColumnWidths & { readonly total: number } {
  const { network, outside, relations } = diagram;
  const isNarrow = spaces !== SPACES.wide;
  const rows = boxes.flatMap((box) => box.rows);
  const hasRows = rows.length > 0;
  const chip = (labels: readonly string[]): number =>
    labels.length === 0 ? 0 : Math.ceil(largest(labels.map(chipWidth))) + 2 * CHIP_INSET;
  const hostChip = outside === undefined ? 0 : chip(rows.map(({ hostLabel }) => hostLabel));
  const containerChip = chip(rows.map(({ containerLabel }) => containerLabel));
  const translator = network.translator === undefined ? 0 : spaces.translator;
  // The translator's name is wider than its box, and stays in the network.
  const overhang = network.translator === undefined ? 0 : (widthOf(network.translator, STYLES.label) - translator) / 2;
  const lead = Math.max(hasRows ? hostChip / 2 + spaces.lead : spaces.right, Math.ceil(overhang));
  const gap = translator === 0 ? (hasRows && outside !== undefined ? 14 : 0) : translator + spaces.behind;
  const containerX = lead + gap + containerChip / 2;
  const approach = hasRows ? spaces.approach + hostChip / 2 : isNarrow ? 0 : spaces.approach;
  const outsideWidth = isNarrow && !hasRows ? 0 : spaces.outside;
  const startX = spaces.margin + outsideWidth;
  const networkX = outside === undefined ? spaces.margin : startX + approach;
  const lanes = laneCount(diagram, boxes);
  const lane = isNarrow && lanes * LANE > MOST_FOR_LANES ? Math.max(3, MOST_FOR_LANES / lanes) : LANE;
  const right = relations.length === 0 ? spaces.right : Math.ceil(lanes * lane) + 20;
  const least = largest([containerChip / 2 + 90, ...boxes.map(narrowestOf)], NARROWEST);
  return (wanted) => {
    const container = Math.ceil(Math.max(wanted, least));
    const inside = containerX + container + right;
    const total = networkX + inside + spaces.margin;
    const { margin } = spaces;
    return {
      ...{ isNarrow, margin, networkX, startX, hostChip, translatorX: lead, translator },
      ...{ containerX, container, containerChip, lane, inside, total },
    };
  };
}

function chipWidth(label: string): number {
  return widestOf(chipLines(label), STYLES.code);
}

/** The text in a chip, on as many lines as it needs. */
export function chipLines(label: string): readonly string[] {
  return wrapped(printable(label), WIDEST_CHIP, STYLES.code);
}

/** The width that a container's box needs besides the counts of its findings. */
function narrowestOf({ containers }: FoldedBox): number {
  return largest(containers.map(({ problems }) => badgeOf(problems, 0, 0).width)) + 2 * INSET + 60;
}

/** The width of the texts in the boxes without line breaks. */
function wantedContainer(boxes: readonly FoldedBox[]): number {
  const texts = boxes.flatMap(({ containers, rows, relations }) => [
    ...containers.flatMap(({ name, image, problems }) => [
      widthOf(printable(name), STYLES.strong) + badgeOf(problems, 0, 0).width,
      widthOf(printable(image), STYLES.code),
    ]),
    ...rows.map(
      ({ words, containerLabel }) => widthOf(printable(words), STYLES.label) + chipWidth(containerLabel) / 2 + 44,
    ),
    ...relations.map((relation) => widthOf(relationWords(relation), STYLES.label) + 30),
    widthOf(boxFacts(containers), STYLES.note),
  ]);
  return Math.min(WIDEST, Math.ceil(largest(texts)) + 2 * INSET + 2);
}
