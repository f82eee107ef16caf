// Which tests are run a second time, and what a run comes to in the end.

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

/** Runs all tests, or those with these titles. */
type Run = (titles?: readonly string[]) => Promise<readonly Outcome[]>;

/** More flaky tests than this fail a run. */
export const MOST_FLAKY = 3;

/**
 * Makes a function that runs tests, and those that failed once more. It runs nothing again once more tests have failed
 * than may be flaky, since the run fails then in any case.
 *
 * @param say takes a line for each test that is run again
 * @returns `twice(run)`, which counts failures over all of its calls. `run` is called without titles for all of its
 * tests, then with the titles of those that failed, and resolves with outcomes; one that is `whole` says that all of
 * them together left no results. Resolves with the tests and the attempts at each.
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
      // What was kept from running at first, and what fails only now.
      ...second.filter(({ title }) => !known.has(title)).map((outcome) => tried(outcome)),
    ];
  };
}

/** What became of a test in the second run; nothing where it passed in the first and was not asked for again. */
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

/** Whatever is not known to be well is a failure. */
function isFailure({ state }: Outcome): boolean {
  return state !== "passed" && state !== "not applicable";
}

/**
 * What a run comes to. A test that failed and then passed is flaky and counts as passed; where more are flaky than may
 * be, each of them counts as failed.
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
