// The paths that the journeys use.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
/** Downloads and results of the tests. Ignored by git, and safe to delete. */
export const CACHE = join(ROOT, ".vscode-test");
export const WORKSPACE = join(ROOT, "test/vscode/workspace");
export const SUITE = join(ROOT, "test/dist/vscode/index.cjs");
export const PICTURES = join(ROOT, "docs/pictures");
