// Where things are. All paths start from the root of the project.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
/** What was fetched for the tests and what they leave behind; ignored by git, safe to delete. */
export const CACHE = join(ROOT, ".vscode-test");
export const WORKSPACE = join(ROOT, "test/vscode/workspace");
export const SUITE = join(ROOT, "test/dist/vscode/index.cjs");
export const PICTURES = join(ROOT, "docs/pictures");
