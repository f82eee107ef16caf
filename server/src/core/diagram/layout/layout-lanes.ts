import type { Diagram, DiagramRelation } from "../diagram";
import type { FoldedBox } from "../fold";
import { largest } from "./largest";

/** A place on the right side of a box where a line starts or ends, counted from the top. */
export interface SlotPlace {
  readonly box: number;
  readonly slot: number;
}

/** A relation with the places where its line starts and ends. */
export interface Way {
  readonly relation: DiagramRelation;
  readonly from: SlotPlace;
  readonly to: SlotPlace | undefined;
}

/** The number of lines that can end at a box: one for links, one for dependencies. Lines that start there are below. */
export const ENDS = 2;

/** The number of lanes that the relations need. */
export function laneCount(diagram: Diagram, boxes: readonly FoldedBox[]): number {
  return largest(lanesOf(waysOf(diagram, boxes)).map((lane) => lane + 1));
}

/** The lines of all relations. All of one kind that lead to the same box end in one place. */
export function waysOf({ relations }: Diagram, boxes: readonly FoldedBox[]): readonly Way[] {
  const boxOf = new Map(boxes.flatMap(({ members }, box) => members.map((member) => [member, box] as const)));
  const linked = new Set(relations.flatMap(({ kind, to }) => (kind === "link" ? [to] : [])));
  const end = ({ kind, to }: DiagramRelation): SlotPlace | undefined => {
    const box = to === undefined ? undefined : boxOf.get(to);
    return box === undefined ? undefined : { box, slot: kind === "dependency" && linked.has(to) ? 1 : 0 };
  };
  return boxes.flatMap((box, place) =>
    box.relations.map((relation, index) => ({
      relation,
      from: { box: place, slot: ENDS + index },
      to: end(relation),
    })),
  );
}

/**
 * The lane of each line. All lines to one box share a lane: the first one that is free from where they start to where
 * they end. So lines to different boxes never overlap.
 */
export function lanesOf(ways: readonly Way[]): readonly number[] {
  const place = ({ box, slot }: SlotPlace): number => box * 1000 + slot;
  const spans = new Map<number, { first: number; last: number }>();
  for (const { from, to } of ways) {
    if (to === undefined) continue;
    const span = spans.get(to.box) ?? { first: place(to), last: place(to) };
    span.first = Math.min(span.first, place(from), place(to));
    span.last = Math.max(span.last, place(from), place(to));
    spans.set(to.box, span);
  }
  const lanes = new Map<number, number>();
  const taken: { readonly first: number; readonly last: number }[][] = [];
  // Short spans first, so that long ones go around them.
  for (const [box, span] of [...spans].sort(([, a], [, b]) => a.last - a.first - (b.last - b.first))) {
    let lane = 0;
    while (taken[lane]?.some(({ first, last }) => first <= span.last && span.first <= last)) lane += 1;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes.set(box, lane);
  }
  return ways.map(({ to }) => (to === undefined ? 0 : (lanes.get(to.box) ?? 0)));
}
