import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import SlowestFirst from "./harness/slowest-first";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    setupFiles: ["./harness/fixed-seed.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 240_000,
    // Vitest leaves one core to itself, which is half of a small machine.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowestFirst },
    reporters: ["default", "./harness/closing-line.ts"],
  },
});
