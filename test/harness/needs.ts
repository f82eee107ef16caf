import { spawnSync } from "node:child_process";
import { cfnLintVersion } from "../outside/cfn-lint/run";
import { hasBotocore } from "../outside/oracle/compare";
import { hasCorpus } from "./corpus";

/** A program that some tests need in addition to Node. */
interface Need {
  readonly name: string;
  /** How to install it. */
  readonly how: string;
  readonly isThere: () => boolean;
}

/** Programs that a bare machine lacks. Without one, its tests are skipped. */
const NEEDS = {
  neovim: { name: "Neovim", how: "Debian: apt-get install neovim", isThere: () => runs("nvim", ["--version"]) },
  emacs: {
    name: "Emacs with Eglot",
    how: "Debian: apt-get install emacs-nox elpa-eglot",
    isThere: () => runs("emacs", ["--batch", "--eval", "(require 'eglot)"]),
  },
  git: { name: "git", how: "Debian: apt-get install git", isThere: () => runs("git", ["--version"]) },
  patch: { name: "patch", how: "Debian: apt-get install patch", isThere: () => runs("patch", ["--version"]) },
  botocore: { name: "Python with botocore", how: "pip install botocore", isThere: hasBotocore },
  cfnLint: { name: "cfn-lint", how: "pip install cfn-lint", isThere: () => cfnLintVersion() !== undefined },
  realFiles: {
    name: "a collection of real task definitions",
    how: "in ../shared/corpus; it is not published",
    isThere: () => hasCorpus,
  },
} satisfies Readonly<Record<string, Need>>;

/** The name of such a program. */
export type NeedName = keyof typeof NEEDS;

/** Whether this machine lacks a program. */
export function lacks(need: NeedName): boolean {
  return !NEEDS[need].isThere();
}

/** One line for each missing program: what it is and how to install it. */
export function missingNeeds(): readonly string[] {
  return Object.values<Need>(NEEDS)
    .filter(({ isThere }) => !isThere())
    .map(({ name, how }) => `skipped: the tests that need ${name}, which is missing here (${how})`);
}

function runs(program: string, trial: readonly string[]): boolean {
  return spawnSync(program, [...trial], { stdio: "ignore" }).status === 0;
}
