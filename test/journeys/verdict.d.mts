/** How one attempt at a test ended. */
export interface Outcome {
  readonly title: string;
  readonly state: string;
  readonly error?: string;
  /** Whether it stands for all tests of a window together, which left no results. */
  readonly whole?: boolean;
}

/** A test and the attempts at it, the first one first. */
export interface TriedTest {
  readonly title: string;
  readonly attempts: readonly Outcome[];
}

/** More flaky tests than this fail a run. */
export const MOST_FLAKY: number;

/** Makes a function that runs tests, and those that failed once more. */
export function retries(
  say: (line: string) => void,
): (run: (titles?: readonly string[]) => Promise<readonly Outcome[]>) => Promise<readonly TriedTest[]>;

/** What a run comes to: its exit code, and the lines to print, of which the last is "N passed, N failed". */
export function verdict(tests: readonly TriedTest[]): { readonly code: number; readonly lines: readonly string[] };
