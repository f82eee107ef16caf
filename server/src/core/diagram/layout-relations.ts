import type { Diagram } from "./diagram";
import type { DiagramRelation } from "./diagram-relations";
import type { Box } from "./layout";
import { type ColumnWidths, LANE, relationLabelOf } from "./layout-columns";
import { type PlacedContainer, SLOT } from "./layout-containers";
import { STYLES, type TextLine } from "./layout-text";

/** A link or a dependency with its way: out of one container on its right side, down or up a lane, into another. */
export interface PlacedRelation {
  readonly relation: DiagramRelation;
  readonly label: TextLine;
  readonly fromX: number;
  readonly fromY: number;
  /** Where it turns. */
  readonly laneX: number;
  /** Where it ends; nothing where the other container is not in the picture. */
  readonly end: { readonly x: number; readonly y: number } | undefined;
  /** What reacts to the mouse, and is framed when the line is chosen. */
  readonly area: Box;
}

/** How many relations begin or end at each container: each has a line of its own there. */
export function relationSlots({ containers, relations }: Diagram): readonly number[] {
  const slots = containers.map(() => 0);
  for (const { from, to } of relations) {
    slots[from] = (slots[from] ?? 0) + 1;
    if (to !== undefined) slots[to] = (slots[to] ?? 0) + 1;
  }
  return slots;
}

/** How many lanes the relations take, so that no two run over each other. */
export function laneCount(diagram: Diagram): number {
  return Math.max(0, ...lanesOf(waysOf(diagram)).map((lane) => lane + 1));
}

/** Gives every relation its way. */
export function placeRelations(
  diagram: Diagram,
  placed: readonly PlacedContainer[],
  { relationLabel }: ColumnWidths,
): readonly PlacedRelation[] {
  const ways = waysOf(diagram);
  const lanes = lanesOf(ways);
  const slotY = ({ container, slot }: SlotPlace): number => (placed[container]?.box.y ?? 0) + 24 + slot * SLOT;
  const rightOf = (container: number): number => {
    const box = placed[container]?.box;
    return box === undefined ? 0 : box.x + box.width;
  };
  return ways.map(({ relation, from, to }, index) => {
    const fromX = rightOf(from.container);
    const fromY = slotY(from);
    const laneX = fromX + relationLabel + 10 + (lanes[index] ?? 0) * LANE;
    return {
      relation,
      label: { text: relationLabelOf(relation), x: fromX + 8, y: fromY - 5, style: STYLES.label },
      fromX,
      fromY,
      laneX: to === undefined ? fromX + relationLabel : laneX,
      end: to && { x: rightOf(to.container), y: slotY(to) },
      area: { x: fromX + 2, y: fromY - 18, width: relationLabel + 2, height: 24 },
    };
  });
}

/** One of the places on the right side of a container where a line begins or ends, counted from the top. */
interface SlotPlace {
  readonly container: number;
  readonly slot: number;
}

interface Way {
  readonly relation: DiagramRelation;
  readonly from: SlotPlace;
  readonly to: SlotPlace | undefined;
}

/** First all that begins at a container, then all that ends there. */
function waysOf({ containers, relations }: Diagram): readonly Way[] {
  const used = containers.map(() => 0);
  const take = (container: number): SlotPlace => {
    const slot = used[container] ?? 0;
    used[container] = slot + 1;
    return { container, slot };
  };
  const begun = relations.map((relation) => ({ relation, from: take(relation.from) }));
  return begun.map((way) => ({ ...way, to: way.relation.to === undefined ? undefined : take(way.relation.to) }));
}

/** The lane of each way: the first one that is free from where it begins to where it ends. */
function lanesOf(ways: readonly Way[]): readonly number[] {
  const place = ({ container, slot }: SlotPlace): number => container * 1000 + slot;
  const spans = ways.map(({ from, to }, index) => {
    const ends = [place(from), place(to ?? from)];
    return { index, first: Math.min(...ends), last: Math.max(...ends), isShown: to !== undefined };
  });
  const lanes = ways.map(() => 0);
  const taken: { readonly first: number; readonly last: number }[][] = [];
  // Short ways first, so that long ones go around them.
  for (const span of spans.filter(({ isShown }) => isShown).sort((a, b) => a.last - a.first - (b.last - b.first))) {
    let lane = 0;
    while (taken[lane]?.some(({ first, last }) => first <= span.last && span.first <= last)) lane += 1;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes[span.index] = lane;
  }
  return lanes;
}
