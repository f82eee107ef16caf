import type { Reporter, TestModule } from "vitest/node";
import { missingNeeds } from "./needs";

/**
 * Ends the run with plain lines, for people and for programs that read logs: one for each missing program that caused
 * skipped tests, and one with the number of tests.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
      counts.failed += module.errors().length;
    }
    if (counts.skipped > 0) for (const line of missingNeeds()) console.log(line);
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped`);
  }
}
