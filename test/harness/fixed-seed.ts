import fc from "fast-check";

/**
 * Every run looks at the same generated examples, so that a change alone decides whether the tests pass. `SEED=7` in
 * the environment looks at others; a failure prints the seed that found it. It ends
 * before the time of a test does: the search for a smaller example would go on and nothing be printed. A machine that
 * is too slow for all examples looks at fewer of them.
 */
fc.configureGlobal({
  seed: Number(process.env["SEED"] ?? 20261122),
  interruptAfterTimeLimit: 200_000,
});
