// Makes the .vsix, and checks its list of files and its size.
import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createVSIX, listFiles } from "@vscode/vsce";
import { ROOT } from "../test/journeys/paths.mjs";

const BUDGET = 512 * 1024;

/** The allowed files. A missing one is as wrong as an extra one. */
const FIXED = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "client/dist/browser.js",
  "client/dist/diagram-page.js",
  "client/dist/node-client.js",
  "client/dist/node.js",
  "client/language/template.configuration.json",
  "client/language/template.tmLanguage.json",
  "client/snippets.json",
  "client/walkthrough/ci.md",
  "client/walkthrough/ci.nls.de.md",
  "client/walkthrough/diagram.svg",
  "client/walkthrough/open.svg",
  "client/walkthrough/problem.svg",
  "client/walkthrough/repair.svg",
  "docs/pictures/icon.png",
  "examples/broken/fargate-bridge.json",
  "l10n/bundle.l10n.de.json",
  "package.json",
  "package.nls.de.json",
  "package.nls.json",
  "server/dist/editor.cjs",
  "server/dist/engine.cjs",
  "server/dist/rule-pages.json",
  "server/dist/server.browser.js",
  "server/dist/server.cjs",
];

const { name, version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
const packagePath = join(ROOT, `${name}-${version}.vsix`);
await rm(packagePath, { force: true });

const files = (await listFiles({ cwd: ROOT, dependencies: false })).map((file) => file.replaceAll("\\", "/")).sort();
for (const file of files) {
  console.log(`${String((await stat(join(ROOT, file))).size).padStart(9)}  ${file}`);
}
const strange = files.filter((file) => !FIXED.includes(file));
const missing = FIXED.filter((file) => !files.includes(file));
if (strange.length > 0) throw new Error(`These have no place in the package: ${strange.join(", ")}`);
if (missing.length > 0) throw new Error(`These are missing from the package: ${missing.join(", ")}`);

// There is no repository address yet, so links in the README stay as they are.
await createVSIX({
  cwd: ROOT,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = await stat(packagePath);
console.log(`\n${name}-${version}.vsix: ${(size / 1024).toFixed(1)} KB of ${BUDGET / 1024} KB, ${files.length} files`);
if (size > BUDGET) throw new Error("The package is over its budget.");
