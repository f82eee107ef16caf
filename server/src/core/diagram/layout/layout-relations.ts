import type { Diagram, DiagramRelation } from "../diagram";
import type { FoldedBox } from "../fold";
import type { Box } from "./layout-box";
import { lanesOf, type SlotPlace, waysOf } from "./layout-lanes";
import type { TextLine } from "./layout-text";
import type { PlacedBox } from "./placed-box";
import { widthOf } from "./text-width";

/**
 * A link or a dependency: a row in its container's box, and a line from there to the right, up or down a lane, and into
 * another box.
 */
export interface PlacedRelation {
  readonly relation: DiagramRelation;
  readonly lines: readonly TextLine[];
  readonly fromX: number;
  readonly fromY: number;
  /** Where it turns. */
  readonly laneX: number;
  /** Where it ends; nothing if the other container is not in the diagram. */
  readonly end: { readonly x: number; readonly y: number } | undefined;
  /** The area that reacts to the mouse, and is framed when the line is selected. */
  readonly area: Box;
}

/** Routes all relations. `lane` is the distance between two lanes, in pixels. */
export function placeRelations(
  diagram: Diagram,
  boxes: readonly FoldedBox[],
  placed: readonly PlacedBox[],
  lane: number,
): readonly PlacedRelation[] {
  const ways = waysOf(diagram, boxes);
  const lanes = lanesOf(ways);
  const endOf = ({ box, slot }: SlotPlace): PlacedRelation["end"] => {
    const at = placed[box]?.box;
    return at && { x: at.x + at.width, y: at.y + 13 + slot * 16 };
  };
  const rows = placed.flatMap(({ relations, box }) => relations.map((row) => ({ ...row, right: box.x + box.width })));
  return ways.flatMap(({ relation, to }, index) => {
    const row = rows[index];
    const [first] = row?.lines ?? [];
    if (row === undefined || first === undefined) return [];
    const laneX = row.right + 13 + (lanes[index] ?? 0) * lane;
    return {
      relation,
      lines: row.lines,
      fromX: Math.min(first.x + widthOf(first.text, first.style) + 6, row.right),
      fromY: first.y - 4,
      laneX: to === undefined ? row.right + 8 : laneX,
      end: to && endOf(to),
      area: row.area,
    };
  });
}
