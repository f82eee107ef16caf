// Bundles the suite that runs inside VS Code into one file for both kinds of extension host.

import { join } from "node:path";
import { build } from "esbuild";
import { ROOT, SUITE } from "../paths.mjs";

/** @param only a regular expression for the full titles of the tests to run; all if left out */
export async function buildSuite(only = "") {
  await build({
    entryPoints: [join(ROOT, "test/vscode/suite/index.ts")],
    outfile: SUITE,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    mainFields: ["module", "main"],
    external: ["vscode", "node:*"],
    define: { ONLY: JSON.stringify(only) },
    logLevel: "warning",
  });
}
