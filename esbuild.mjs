// Bundles everything that ships. Each bundle stands alone: no node_modules at run time.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ENGINE_OUTPUT, sharedEngine } from "./scripts/build/shared-engine.mjs";

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

/** Brings the page of every rule: a file each for `--explain`, and all in one for the extension, which is smaller. */
async function copyPages() {
  await rm(PAGES, { recursive: true, force: true });
  await mkdir(PAGES, { recursive: true });
  const sources = { "json-syntax": "server/src/core/json-syntax.md" };
  for (const entry of await readdir(RULES, { withFileTypes: true })) {
    if (entry.isDirectory()) sources[entry.name] = join(RULES, entry.name, "README.md");
  }
  const pages = {};
  for (const [id, source] of Object.entries(sources)) {
    pages[id] = await readFile(source, "utf8");
    await writeFile(join(PAGES, `${id}.md`), pages[id]);
  }
  await writeFile("server/dist/rule-pages.json", JSON.stringify(pages));
}

await Promise.all([
  copyPages(),
  build({
    ...node,
    entryPoints: ["server/src/cli/entry.ts"],
    outfile: "server/dist/cli.cjs",
    plugins: [sharedEngine("require")],
    legalComments: "linked",
  }),
  build({
    ...common,
    ...ENGINE_OUTPUT,
    target: "es2022",
    entryPoints: ["server/src/engine.ts"],
    outfile: "server/dist/engine.cjs",
  }),
  build({
    ...node,
    entryPoints: ["server/src/node.ts"],
    outfile: "server/dist/server.cjs",
    plugins: [sharedEngine("require")],
  }),
  build({
    ...browser,
    format: "iife",
    entryPoints: ["server/src/browser.ts"],
    outfile: "server/dist/server.browser.js",
    plugins: [sharedEngine("global")],
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
