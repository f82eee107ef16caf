import fc from "fast-check";

/**
 * Every run uses the same generated examples, so that only code changes decide whether the tests pass. `SEED=7` in the
 * environment uses others; a failure prints its seed. The search for a smaller example ends before the test's time
 * limit, or nothing would be printed. A machine that is too slow for all examples tries fewer of them.
 */
fc.configureGlobal({
  seed: Number(process.env["SEED"] ?? 20261122),
  interruptAfterTimeLimit: 200_000,
});
