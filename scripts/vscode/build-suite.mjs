// Bundles the suite that runs inside VS Code into one file that both kinds of extension host take.

import { join } from "node:path";
import { build } from "esbuild";
import { ROOT, SUITE } from "./paths.mjs";

/** @param bail whether the suite ends at its first failure */
export async function buildSuite({ bail = false } = {}) {
  await build({
    entryPoints: [join(ROOT, "test/vscode/suite/index.ts")],
    outfile: SUITE,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    mainFields: ["module", "main"],
    external: ["vscode", "node:*"],
    define: { BAIL: String(bail) },
    logLevel: "warning",
  });
}
