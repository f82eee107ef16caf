// Decides which tests are run a second time, and the result of a run.

/** The result of one attempt at a test. */
export interface Outcome {
  readonly title: string;
  readonly state: string;
  readonly error?: string;
  /** Whether it represents all tests of a window together, which left no results. */
  readonly whole?: boolean;
}

/** A test and its attempts, in order. */
export interface TriedTest {
  readonly title: string;
  readonly attempts: readonly Outcome[];
}

/** Runs all tests, or those with these titles. */
type Run = (titles?: readonly string[]) => Promise<readonly Outcome[]>;

/** More flaky tests than this fail a run. */
export const MOST_FLAKY = 3;

/**
 * Creates a function that runs tests, and runs those that failed once more. After more failures than `MOST_FLAKY` it
 * runs nothing again, because the run fails anyway.
 *
 * @param say receives a line for each test that is run again
 * @returns `twice(run)`, which counts failures over all of its calls. `run` is called without titles for all its tests,
 * then with the titles of those that failed, and resolves with outcomes. An outcome that is `whole` means that all of
 * them together left no results. Resolves with the tests and their attempts.
 */
export function retries(say: (line: string) => void): (run: Run) => Promise<readonly TriedTest[]> {
  let failures = 0;
  return async (run) => {
    const first = await run();
    const failed = first.filter(isFailure);
    failures += failed.length;
    if (failed.length === 0 || failures > MOST_FLAKY) return first.map((outcome) => tried(outcome));
    for (const { title } of failed) say(`once more, in a fresh window: ${title}`);
    const second = await run(failed.some(({ whole }) => whole) ? undefined : failed.map(({ title }) => title));
    const known = new Set(first.map(({ title }) => title));
    return [
      ...first.map((outcome) => tried(outcome, ...again(outcome, second))),
      // Tests that could not run at first, and tests that fail only now.
      ...second.filter(({ title }) => !known.has(title)).map((outcome) => tried(outcome)),
    ];
  };
}

/** A test's outcome in the second run; nothing if it passed in the first and was not run again. */
function again(outcome: Outcome, second: readonly Outcome[]): readonly Outcome[] {
  const same = second.filter(({ title }) => title === outcome.title);
  if (same.length > 0) return [same.find(isFailure), ...same].filter((one) => one !== undefined).slice(0, 1);
  if (!isFailure(outcome)) return [];
  const together = second.find(({ whole }) => whole);
  if (outcome.whole && together === undefined && second.length > 0) return [{ title: outcome.title, state: "passed" }];
  return [together ?? { title: outcome.title, state: "failed", error: "It left no result the second time." }];
}

function tried(first: Outcome, ...more: readonly Outcome[]): TriedTest {
  return { title: first.title, attempts: [first, ...more] };
}

/** Every unknown state is a failure. */
function isFailure({ state }: Outcome): boolean {
  return state !== "passed" && state !== "not applicable";
}

/**
 * The result of a run. A test that failed and then passed is flaky and counts as passed. If more than `MOST_FLAKY` are
 * flaky, each of them counts as failed.
 *
 * @returns the exit code, and the lines to print; the last one is "N passed, N failed"
 */
export function verdict(tests: readonly TriedTest[]): { readonly code: number; readonly lines: readonly string[] } {
  const of = (kind: string): readonly TriedTest[] => tests.filter((test) => kindOf(test) === kind);
  const [passed, failed, flaky] = [of("passed"), of("failed"), of("flaky")];
  const tooMany = flaky.length > MOST_FLAKY;
  const lines = of("not applicable").map(
    ({ title }) => `not applicable, since a worker can't be killed from outside: ${title}`,
  );
  for (const { title, attempts } of flaky) lines.push(`\nFLAKY ${title}\nat first: ${attempts[0]?.error}`);
  for (const { title, attempts } of failed) {
    lines.push(
      `\nFAILED ${title}`,
      ...attempts.map(({ error }, index) => (index === 0 ? `${error}` : `again: ${error}`)),
    );
  }
  if (tooMany)
    lines.push(`\n${flaky.length} tests are flaky, and no more than ${MOST_FLAKY} may be: they count as failed`);
  else if (flaky.length > 0) lines.push(`\n${flaky.length} flaky, counted as passed`);
  const bad = failed.length + (tooMany ? flaky.length : 0);
  const good = passed.length + (tooMany ? 0 : flaky.length);
  lines.push(`\n${good} passed, ${bad} failed`);
  return { code: bad === 0 && good > 0 ? 0 : 1, lines };
}

function kindOf({ attempts }: TriedTest): string {
  const [first, second, ...more] = attempts;
  if (first === undefined || more.length > 0) return "failed";
  if (second === undefined) return isFailure(first) ? "failed" : first.state;
  if (isFailure(first)) return second.state === "passed" ? "flaky" : "failed";
  return isFailure(second) ? "failed" : first.state;
}
