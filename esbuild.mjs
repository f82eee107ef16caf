// Bundles everything that ships. Each bundle stands alone: no node_modules at run time.
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const RULES = "server/src/core/rules";
const PAGES = "server/dist/rules";

const common = {
  bundle: true,
  minify: true,
  legalComments: "none",
  mainFields: ["module", "main"],
  logLevel: "warning",
};
const node = { ...common, platform: "node", target: "node20", format: "cjs" };
const browser = { ...common, platform: "browser", target: "es2022", conditions: ["browser"] };

/** Copies the page of every rule beside the command line, for `ecs-task-lint --explain`. */
async function copyPages() {
  await rm(PAGES, { recursive: true, force: true });
  await mkdir(PAGES, { recursive: true });
  for (const entry of await readdir(RULES, { withFileTypes: true })) {
    if (entry.isDirectory()) await copyFile(join(RULES, entry.name, "README.md"), join(PAGES, `${entry.name}.md`));
  }
  await copyFile("server/src/core/json-syntax.md", join(PAGES, "json-syntax.md"));
}

await Promise.all([
  copyPages(),
  build({
    ...node,
    entryPoints: ["server/src/cli/entry.ts"],
    outfile: "server/dist/cli.cjs",
    legalComments: "linked",
  }),
  build({ ...node, entryPoints: ["server/src/node.ts"], outfile: "server/dist/server.cjs" }),
  build({
    ...browser,
    format: "iife",
    entryPoints: ["server/src/browser.ts"],
    outfile: "server/dist/server.browser.js",
  }),
  // In two parts, so that JSON that is no task definition never loads the language client.
  build({
    ...node,
    entryPoints: ["client/src/node.ts", "client/src/node-client.ts"],
    outdir: "client/dist",
    external: ["vscode", "./node-client"],
    // An import() that is left as it is would be resolved like in a module, which asks for the extension.
    supported: { "dynamic-import": false },
  }),
  build({
    ...browser,
    format: "cjs",
    entryPoints: ["client/src/browser.ts"],
    outfile: "client/dist/browser.js",
    external: ["vscode"],
  }),
]);
