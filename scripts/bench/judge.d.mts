/** What a group of measures takes: the figures of this project and of its peer, in pairs, by the name of the measure. */
export type Samples = Readonly<Record<string, Pairs>>;

/** Figures that were taken in turn; less is better. */
export interface Pairs {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

/** Measures that are taken together. */
export interface Group {
  readonly measures: readonly string[];
  /** Takes the figures, or says in a sentence why that is not possible here. A `weight` of 2 takes twice as many. */
  take(weight: number): Promise<Samples | string>;
}

/** What came out for one measure. */
export type Outcome =
  | { readonly measure: string; readonly ours: number; readonly peer: number; readonly ratio: number }
  | { readonly measure: string; readonly skipped: string };

/** A measure above its limit, twice. */
export interface Miss {
  readonly measure: string;
  readonly ratio: number;
  readonly limit: number | undefined;
}

/** What lies in the middle of the figures; of two in the middle the larger one. */
export function median(figures: readonly number[]): number;

/** Takes all groups once. */
export function measureAll(groups: readonly Group[], wanted: (measure: string) => boolean): Promise<readonly Outcome[]>;

/**
 * Takes all groups once. A measure above its limit is taken once more with more rounds, and then its second figure
 * counts. A measure without a limit is a miss.
 */
export function checkAll(
  groups: readonly Group[],
  wanted: (measure: string) => boolean,
  limits: Readonly<Record<string, number>>,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly misses: readonly Miss[] }>;

/** What the check says at the end, the reason of each failure in a sentence, and its exit code. */
export function verdict(
  outcomes: readonly Outcome[],
  misses: readonly Miss[],
): { readonly code: number; readonly lines: readonly string[] };
