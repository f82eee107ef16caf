import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Compares a text with a file of expectations. With `UPDATE=1` in the environment it writes the file instead, or
 * deletes it if nothing is expected. Review the result with git diff.
 */
export function expectFile(path: string, actual: string): void {
  if (process.env["UPDATE"] === "1") {
    if (actual === "") rmSync(path, { force: true });
    else writeFileSync(path, actual);
    return;
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
}
