import type { Diagram, DiagramRelation } from "../diagram";
import { largest } from "./largest";

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
  return largest(lanesOf(waysOf(diagram)).map((lane) => lane + 1));
}

/** One of the places on the right side of a container where a line begins or ends, counted from the top. */
export interface SlotPlace {
  readonly container: number;
  readonly slot: number;
}

/** A relation with the places where its line begins and ends. */
export interface Way {
  readonly relation: DiagramRelation;
  readonly from: SlotPlace;
  readonly to: SlotPlace | undefined;
}

/** First all that begins at a container, then all that ends there. */
export function waysOf({ containers, relations }: Diagram): readonly Way[] {
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
export function lanesOf(ways: readonly Way[]): readonly number[] {
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
