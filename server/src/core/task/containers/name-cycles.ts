/** One thing that names another, such as a container that links to another one or depends on it. */
export interface NameEdge {
  readonly from: string;
  readonly to: string;
}

/** A task has at most ten containers, so a longer cycle is a mistake anyway and need not be shown whole. */
export const MOST_SHOWN_OF_CYCLE = 20;

/** The names of a cycle with arrows between them; a very long one is cut in the middle. */
export function cyclePath(cycle: readonly NameEdge[]): string {
  const names = [...cycle.slice(0, 1).map(({ from }) => from), ...cycle.map(({ to }) => to)];
  const shown = [...names.slice(0, MOST_SHOWN_OF_CYCLE - 2), "...", ...names.slice(-1)];
  return (names.length > MOST_SHOWN_OF_CYCLE ? shown : names).join(" -> ");
}

/**
 * Finds the cycles among things that name each other, one for each edge that closes a cycle; without these edges, no
 * cycle is left. Follows the edges in order, and each pair of names once. Takes linear time in the edges, apart from
 * the length of the cycles, and does not recurse.
 *
 * @returns the cycles one by one, since together they can be far larger than the edges: the edges of each in the order
 * of the path. The last edge closes the cycle
 */
export function* cyclesAmong<E extends NameEdge>(edges: readonly E[]): Iterable<readonly E[]> {
  const leaving = new Map<string, Map<string, E>>();
  for (const edge of edges) {
    const known = leaving.get(edge.from) ?? new Map<string, E>();
    leaving.set(edge.from, known);
    if (!known.has(edge.to)) known.set(edge.to, edge);
  }
  const seen = new Set<string>();
  for (const start of leaving.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path: E[] = [];
    /** How many edges of `path` lead to a name that is on it. */
    const depths = new Map([[start, 0]]);
    const open = [leavingFrom(start)];
    for (let todo = open.at(-1); todo !== undefined; todo = open.at(-1)) {
      const next = todo.next();
      if (next.done === true) {
        open.pop();
        depths.delete(path.pop()?.to ?? start);
        continue;
      }
      const edge = next.value;
      const depth = depths.get(edge.to);
      if (depth !== undefined) yield [...path.slice(depth), edge];
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      path.push(edge);
      depths.set(edge.to, path.length);
      open.push(leavingFrom(edge.to));
    }
  }

  function leavingFrom(name: string): Iterator<E> {
    return (leaving.get(name) ?? new Map<string, E>()).values();
  }
}
