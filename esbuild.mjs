// Bundles everything that ships. No bundle needs node_modules at run time.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { atFirstCall, atFirstUse, uncopied } from "./scripts/build/at-first-use.mjs";
import { leaveOut } from "./scripts/build/left-out.mjs";
import {
  EDITOR,
  ENGINE,
  exportedNames,
  JSON_SERVICE,
  plainOutput,
  shared,
  sharedOutput,
  WALK,
} from "./scripts/build/shared-bundles.mjs";
import { entryWithLibraries, libraryModules, takeLibraries } from "./scripts/build/shared-libraries.mjs";
import { ruleIds } from "./scripts/generate/rules-index.mjs";

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

/**
 * Copies the page of every rule: one file each for `--explain`, and one with all for the extension, which is smaller.
 */
async function copyPages() {
  await rm(PAGES, { recursive: true, force: true });
  await mkdir(PAGES, { recursive: true });
  const sources = { "json-syntax": "server/src/core/judging/json-syntax.md" };
  for (const id of await ruleIds()) sources[id] = join(RULES, id, "README.md");
  const pages = {};
  for (const [id, source] of Object.entries(sources)) {
    pages[id] = await readFile(source, "utf8");
    await writeFile(join(PAGES, `${id}.md`), pages[id]);
  }
  await writeFile("server/dist/rule-pages.json", JSON.stringify(pages));
}

/** What is seldom asked for, or never: files to write, names of pipes, programs to start. */
const seldomUsed = atFirstUse(/^(?:node:)?(?:child_process|crypto|fs\/promises)$/);

const serverNode = {
  ...node,
  entryPoints: ["server/src/node.ts"],
  outfile: "server/dist/server.cjs",
  plugins: [leaveOut()],
};
const serverBrowser = {
  ...browser,
  format: "iife",
  entryPoints: ["server/src/browser.ts"],
  outfile: "server/dist/server.browser.js",
  plugins: [leaveOut()],
};
const clientNode = {
  ...node,
  entryPoints: ["client/src/node-client.ts"],
  outfile: "client/dist/node-client.js",
  external: ["vscode"],
  plugins: [leaveOut()],
};
const clientBrowser = {
  ...browser,
  format: "cjs",
  entryPoints: ["client/src/browser.ts"],
  outfile: "client/dist/browser.js",
  external: ["vscode"],
  plugins: [leaveOut()],
};
const [engineNames, serverLibraries, clientLibraries] = await Promise.all([
  exportedNames(ENGINE),
  libraryModules(serverNode, serverBrowser),
  libraryModules(clientNode, clientBrowser),
]);

await Promise.all([
  copyPages(),
  build({
    ...node,
    entryPoints: ["server/src/cli/entry.ts"],
    outfile: "server/dist/cli.cjs",
    plugins: [
      shared(ENGINE, "require", engineNames),
      shared(WALK, "require"),
      atFirstCall(/^string-width$/),
      seldomUsed,
    ],
    legalComments: "linked",
  }),
  build({
    ...node,
    entryPoints: [WALK.entry],
    outfile: `server/dist/${WALK.name}`,
    legalComments: "linked",
  }),
  build({
    ...common,
    ...plainOutput(ENGINE, engineNames),
    target: "es2022",
  }),
  build({
    ...common,
    ...sharedOutput(EDITOR, serverLibraries),
    target: "es2022",
    plugins: [
      shared(ENGINE, "either", engineNames),
      shared(JSON_SERVICE, "require"),
      // The server answers that it is there before it loads the engine, and what uses that from the start.
      atFirstUse(/^\.\.\/features\//),
      uncopied(/^vscode-languageserver$/),
      leaveOut(),
    ],
  }),
  build({ ...common, ...sharedOutput(JSON_SERVICE), target: "es2022" }),
  build({
    ...serverNode,
    plugins: [
      shared(EDITOR, "require"),
      takeLibraries(serverLibraries, 'require("./editor.cjs")'),
      seldomUsed,
      leaveOut(),
    ],
  }),
  build({
    ...serverBrowser,
    plugins: [shared(EDITOR, "global"), takeLibraries(serverLibraries, `globalThis.${EDITOR.global}`), leaveOut()],
  }),
  // Two bundles, so that JSON that is not a task definition never loads the language client.
  build({
    ...node,
    entryPoints: ["client/src/node.ts"],
    outfile: "client/dist/node.js",
    external: ["vscode", "./node-client"],
    // An unchanged import() is resolved as in an ES module, which requires the file extension.
    supported: { "dynamic-import": false },
  }),
  build({ ...clientNode, plugins: [takeLibraries(clientLibraries, 'require("./browser.js")'), leaveOut()] }),
  // A browser loads a single script, so the browser's bundle is the one that contains the shared code.
  build({ ...clientBrowser, entryPoints: undefined, ...entryWithLibraries("client/src/browser.ts", clientLibraries) }),
  // The page of the diagram, which the extension shows in its panel.
  build({
    ...browser,
    format: "iife",
    entryPoints: ["client/src/diagram/page.ts"],
    outfile: "client/dist/diagram-page.js",
  }),
]);
