import "mocha/mocha.js";
import { Uri, workspace } from "vscode";
import { folder } from "./editor";
import { hasProcesses } from "./server-watch";

/** A silent reporter. The outcomes are reported one by one. */
const silent = class extends Mocha.reporters.Base {
  override epilogue(): void {}
};

/** The time limit of a test in milliseconds. Only a hang reaches it. */
const LIMIT = 120_000;

/** A regular expression for the full titles of the tests to run. The launcher inserts its value. */
declare const ONLY: string;

/** The outcome of one test for the launcher. Tests that need processes are skipped where there are none. */
interface Outcome {
  readonly title: string;
  readonly state: "passed" | "failed" | "not applicable";
  readonly error?: string;
  /** Whether it represents tests that it prevented from running. */
  readonly whole?: boolean;
}

/**
 * Runs the suite inside VS Code, with the signature that `@vscode/test-electron` expects. Writes its results beside the
 * workspace and to the console.
 *
 * @throws Error if a test failed
 */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", reporter: silent, timeout: LIMIT, grep: new RegExp(ONLY), checkLeaks: false });
  await import("./activation.test");
  await import("./diagnostics.test");
  await import("./code-actions.test");
  await import("./assists.test");
  await import("./hover.test");
  await import("./hints.test");
  await import("./navigation.test");
  await import("./completion.test");
  await import("./settings.test");
  await import("./diagram.test");
  await import("./documents.test");
  await import("./templates.test");
  await import("./first-steps.test");
  await import("./server-process.test");

  const outcomes: Outcome[] = [];
  const say = (outcome: Outcome): void => {
    outcomes.push(outcome);
    console.log(`${outcome.state}: ${outcome.title}${outcome.error === undefined ? "" : `\n${outcome.error}`}`);
  };
  const total = await new Promise<number>((resolve) => {
    // Not the browser's `run`, which reads options from the page's address.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.total));
    runner
      .on("pass", (test) => say({ title: test.fullTitle(), state: "passed" }))
      .on("pending", (test) => {
        const skipped: Outcome = { title: test.fullTitle(), state: "failed", error: "It was skipped." };
        say(hasProcesses ? skipped : { title: test.fullTitle(), state: "not applicable" });
      })
      .on("fail", (test, error: Error) => {
        // A failed hook is reported too.
        const { type }: { readonly type: string } = test;
        say({ title: test.fullTitle(), state: "failed", error: error.stack ?? error.message, whole: type === "hook" });
      });
  });
  const results = Uri.joinPath(folder(), "..", "results.json");
  await workspace.fs.writeFile(
    results,
    new TextEncoder().encode(JSON.stringify({ ranIn: hasProcesses ? "desktop" : "web", total, outcomes })),
  );
  if (outcomes.some(({ state }) => state === "failed")) throw new Error("A test failed.");
}
