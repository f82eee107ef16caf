// Bundles everything that ships. Each bundle stands alone: no node_modules at run time.
import { build } from "esbuild";

const common = {
  bundle: true,
  minify: true,
  legalComments: "none",
  mainFields: ["module", "main"],
  logLevel: "warning",
};
const node = { ...common, platform: "node", target: "node20", format: "cjs" };
const browser = { ...common, platform: "browser", target: "es2022", conditions: ["browser"] };

await Promise.all([
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
  }),
  build({
    ...browser,
    format: "cjs",
    entryPoints: ["client/src/browser.ts"],
    outfile: "client/dist/browser.js",
    external: ["vscode"],
  }),
]);
