import { distance } from "fastest-levenshtein";

/**
 * The candidate that a misspelled name most likely means; `undefined` if none is close. One that differs only in
 * case, hyphens, underscores or spaces comes first; otherwise at most a third of the letters may differ. Two neighbors
 * that changed places count as one.
 */
export function nearest<T extends string>(name: string, candidates: readonly T[]): T | undefined {
  const wanted = plainName(name);
  const same = candidates.find((candidate) => plainName(candidate) === wanted);
  if (same !== undefined || wanted.length > 100) return same;
  let best: { candidate: T; distance: number } | undefined;
  for (const candidate of candidates) {
    const plain = plainName(candidate);
    const steps = areSwapped(wanted, plain) ? 1 : distance(wanted, plain);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (steps <= allowed && steps < candidate.length && (best === undefined || steps < best.distance)) {
      best = { candidate, distance: steps };
    }
  }
  return best?.candidate;
}

/**
 * The nearest of the names in a file, among those that fit. A real task has ten containers and some volumes; with too
 * many names to compare, the result is `undefined`.
 */
export function nearestName(
  name: string,
  names: readonly string[],
  fits: (name: string) => boolean = () => true,
): string | undefined {
  return names.length > MOST_NAMES_COMPARED ? undefined : nearest(name, names.filter(fits));
}

const MOST_NAMES_COMPARED = 100;

/** Whether two names differ only in what people often mix up, so that one certainly means the other. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** Whether {@link isSameName} is true for a name and its meaning, but for no other name of the file. */
export function isOnlySameName(name: string, meant: string, names: readonly string[]): boolean {
  return isSameName(name, meant) && names.every((other) => other === meant || !isSameName(name, other));
}

/** Whether two texts differ only in the order of two neighbors. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** A name without what people mix up: case, hyphens, underscores and spaces. */
export function plainName(name: string): string {
  const lower = name.toLowerCase();
  // Nearly all names have none of these, and a test is faster than a replacement.
  return /[-_\s]/.test(lower) ? lower.replaceAll(/[-_\s]/g, "") : lower;
}
