import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Compares a text with a file of expectations. With `UPDATE=1` in the environment the file is written instead,
 * or removed where nothing is expected; the review is the git diff.
 */
export function expectFile(path: string, actual: string): void {
  if (process.env["UPDATE"] === "1") {
    if (actual === "") rmSync(path, { force: true });
    else writeFileSync(path, actual);
    return;
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
}
