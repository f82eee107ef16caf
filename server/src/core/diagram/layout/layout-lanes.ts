import type { Diagram, DiagramRelation } from "../diagram";
import { largest } from "./largest";

/** How many lines begin or end at each container. */
export function relationSlots(diagram: Diagram): readonly number[] {
  const slots = diagram.containers.map(() => 0);
  for (const { from, to } of waysOf(diagram)) {
    for (const place of [from, to]) {
      if (place !== undefined) slots[place.container] = Math.max(slots[place.container] ?? 0, place.slot + 1);
    }
  }
  return slots;
}

/** How many lanes the relations take. */
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

/** First all that begins at a container, then all that ends there: the links in one place, the dependencies in one. */
export function waysOf({ containers, relations }: Diagram): readonly Way[] {
  const used = containers.map(() => 0);
  const take = (container: number): SlotPlace => {
    const slot = used[container] ?? 0;
    used[container] = slot + 1;
    return { container, slot };
  };
  const ends = new Map<string, SlotPlace>();
  const end = (container: number, kind: DiagramRelation["kind"]): SlotPlace => {
    const key = `${kind} ${container}`;
    const place = ends.get(key) ?? take(container);
    ends.set(key, place);
    return place;
  };
  const begun = relations.map((relation) => ({ relation, from: take(relation.from) }));
  return begun.map((way) => {
    const { to, kind } = way.relation;
    return { ...way, to: to === undefined ? undefined : end(to, kind) };
  });
}

/**
 * The lane of each way. All ways to one container share a lane, which is the first one that is free from where they
 * begin to where they end, so that ways to different containers never run over each other.
 */
export function lanesOf(ways: readonly Way[]): readonly number[] {
  const place = ({ container, slot }: SlotPlace): number => container * 1000 + slot;
  const spans = new Map<number, { first: number; last: number }>();
  for (const { from, to } of ways) {
    if (to === undefined) continue;
    const span = spans.get(to.container) ?? { first: place(to), last: place(to) };
    span.first = Math.min(span.first, place(from), place(to));
    span.last = Math.max(span.last, place(from), place(to));
    spans.set(to.container, span);
  }
  const lanes = new Map<number, number>();
  const taken: { readonly first: number; readonly last: number }[][] = [];
  // Short spans first, so that long ones go around them.
  for (const [container, span] of [...spans].sort(([, a], [, b]) => a.last - a.first - (b.last - b.first))) {
    let lane = 0;
    while (taken[lane]?.some(({ first, last }) => first <= span.last && span.first <= last)) lane += 1;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes.set(container, lane);
  }
  return ways.map(({ to }) => (to === undefined ? 0 : (lanes.get(to.container) ?? 0)));
}
