import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The slowest files, slowest first. Started last, one of them would run on alone. */
const SLOWEST = [
  "core/judging/fuzz",
  "core/document/edits-everywhere",
  "core/judging/fix-all",
  "cli/main",
  "core/assists/assists",
  "core/rules/rules",
  "core/judging/absurd",
  "outside/cfn-lint",
  "features/rename",
];

/** Starts with the slowest files, so that all cores finish at about the same time. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = SLOWEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? SLOWEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    exclude: ["vscode/**", "dist/**"],
    setupFiles: ["./harness/fixed-seed.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 240_000,
    // Vitest keeps one core for itself, which is half of a small machine.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowestFirst },
    reporters: ["default", "./harness/closing-line.ts"],
  },
});
