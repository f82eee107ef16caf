// The one place where bundles are made: npm run build
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const RULES = "server/src/core/rules";
const PAGES = "server/dist/rules";

/** What all bundles share. `jsonc-parser` can be bundled only from its module build. */
const common = {
  bundle: true,
  minify: true,
  legalComments: "linked",
  logLevel: "warning",
  mainFields: ["module", "main"],
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ["server/src/cli/entry.ts"],
    outfile: "server/dist/cli.cjs",
    platform: "node",
    format: "cjs",
    target: "node20",
  },
];

/** Copies the page of every rule beside the bundle, for `ecs-task-lint --explain`. */
async function copyPages() {
  await rm(PAGES, { recursive: true, force: true });
  await mkdir(PAGES, { recursive: true });
  for (const entry of await readdir(RULES, { withFileTypes: true })) {
    if (entry.isDirectory()) await copyFile(join(RULES, entry.name, "README.md"), join(PAGES, `${entry.name}.md`));
  }
  await copyFile("server/src/core/json-syntax.md", join(PAGES, "json-syntax.md"));
}

await Promise.all([...bundles.map((options) => build(options)), copyPages()]);
