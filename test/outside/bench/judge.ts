/** The figures of a group by measure: those of this project and of its peer, in pairs. */
export type Samples = Readonly<Record<string, Pairs>>;

/** Figures that were taken in turn. Smaller is better. */
export interface Pairs {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

/** Measures that are taken together. */
export interface Group {
  readonly measures: readonly string[];
  /**
   * Takes the figures, or returns a sentence that says why that is impossible here. A `weight` of 2 takes twice as
   * many.
   */
  take(weight: number): Promise<Samples | string>;
}

/** The result for one measure. */
export type Outcome =
  | { readonly measure: string; readonly ours: number; readonly peer: number; readonly ratio: number }
  | { readonly measure: string; readonly skipped: string };

/** A measure that was above its limit twice. */
export interface Miss {
  readonly measure: string;
  readonly ratio: number;
  readonly limit: number | undefined;
}

/** The weight of the second attempt after a miss. */
const SECOND_WEIGHT = 3;

/** The median; for an even number of figures, the larger one of the two in the middle. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** Takes all groups once. */
export async function measureAll(
  groups: readonly Group[],
  wanted: (measure: string) => boolean,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const group of groups) outcomes.push(...(await outcomesOf(group, wanted, 1)));
  return outcomes;
}

/**
 * Takes all groups once. A measure above its limit is taken again with more rounds, and its second figure counts. A
 * measure without a limit is a miss.
 */
export async function checkAll(
  groups: readonly Group[],
  wanted: (measure: string) => boolean,
  limits: Readonly<Record<string, number>>,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly misses: readonly Miss[] }> {
  const outcomes: Outcome[] = [];
  for (const group of groups) {
    const first = await outcomesOf(group, wanted, 1);
    const above = new Set(
      first.filter((one) => missOf(one, limits)?.limit !== undefined).map(({ measure }) => measure),
    );
    const second = await outcomesOf(group, (measure) => above.has(measure), SECOND_WEIGHT);
    outcomes.push(...first.map((one) => second.find((two) => two.measure === one.measure && "ratio" in two) ?? one));
  }
  return { outcomes, misses: outcomes.flatMap((outcome) => missOf(outcome, limits) ?? []) };
}

function missOf(outcome: Outcome, limits: Readonly<Record<string, number>>): Miss | undefined {
  if ("skipped" in outcome) return undefined;
  const { measure, ratio } = outcome;
  const limit = limits[measure];
  return limit !== undefined && ratio <= limit ? undefined : { measure, ratio, limit };
}

/** The last lines of the check, with a sentence for each failure, and its exit code. */
export function verdict(
  outcomes: readonly Outcome[],
  misses: readonly Miss[],
): { readonly code: number; readonly lines: readonly string[] } {
  const skipped = outcomes.filter((outcome) => "skipped" in outcome).length;
  const within = outcomes.length - skipped - misses.length;
  const counts = `${within} within their limits, ${misses.length} above, ${skipped} skipped`;
  if (outcomes.length === 0) return { code: 1, lines: ["There is no such measure."] };
  if (misses.length === 0) return { code: 0, lines: [counts] };
  return { code: 1, lines: [...misses.map(sentence), counts] };
}

function sentence({ measure, ratio, limit }: Miss): string {
  if (limit === undefined) return `${measure} has no limit: add one to scripts/bench/limits.json.`;
  return (
    `${measure} takes ${ratio.toFixed(2)} times what its peer takes, twice in a row, and the limit is ${limit}. ` +
    "See where the time goes (docs/performance.md), or change scripts/bench/limits.json if that is what it has to cost."
  );
}

async function outcomesOf(
  { measures, take }: Group,
  wanted: (measure: string) => boolean,
  weight: number,
): Promise<readonly Outcome[]> {
  const asked = measures.filter(wanted);
  if (asked.length === 0) return [];
  const samples = await take(weight);
  if (typeof samples === "string") return asked.map((measure) => ({ measure, skipped: samples }));
  return asked.map((measure) => {
    const ours = median(samples[measure]?.ours ?? []);
    const peer = median(samples[measure]?.peer ?? []);
    return { measure, ours, peer, ratio: ours / peer };
  });
}
