import type { Diagram, DiagramRelation } from "../diagram";
import type { Box } from "./layout-box";
import { type ColumnWidths, LANE, relationLabelOf } from "./layout-columns";
import { type PlacedContainer, SLOT } from "./layout-containers";
import { lanesOf, type SlotPlace, waysOf } from "./layout-lanes";
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
