import type { Member } from "../node";

/**
 * Where a new member belongs: the index of the member that it follows, or -1 for the front.
 *
 * If the author sorts keys by name, the new one goes to its place by name. Otherwise it follows the nearest of the
 * members that AWS documents before it; a key that AWS does not know goes to the end. Members that are being removed
 * don't count.
 */
export function placeNewMember(
  members: readonly Member[],
  removed: ReadonlySet<number>,
  key: string,
  order: readonly string[],
): number {
  const kept = members.flatMap((member, index) => (removed.has(index) ? [] : [{ key: member.key, index }]));
  if (kept.length > 2 && kept.every((member, at) => at === 0 || (kept[at - 1]?.key ?? "") <= member.key)) {
    return kept.findLast((member) => member.key < key)?.index ?? -1;
  }
  const rank = order.indexOf(key);
  if (rank < 0) return kept.at(-1)?.index ?? -1;
  let best: { readonly index: number; readonly rank: number } | undefined;
  for (const { key: other, index } of kept) {
    const otherRank = order.indexOf(other);
    if (otherRank >= 0 && otherRank < rank && otherRank >= (best?.rank ?? -1)) best = { index, rank: otherRank };
  }
  return best?.index ?? -1;
}
