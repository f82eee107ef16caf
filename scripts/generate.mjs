// Writes the files that are derived from the rule folders and the examples; with --check only tells whether they are fresh.
import { readFile, writeFile } from "node:fs/promises";
import { DIAGRAMS } from "./generate/diagrams.mjs";
import { german, missingGerman } from "./generate/german.mjs";
import { manifest, manifestStrings } from "./generate/manifest.mjs";
import { readme } from "./generate/readme.mjs";
import { rulesIndex } from "./generate/rules-index.mjs";
import { rulesTable } from "./generate/rules-table.mjs";
import { snippets } from "./generate/snippets.mjs";

const check = process.argv.includes("--check");
const stale = [];
// In this order: the table is made from the rules that the index names, and a text leaves package.json only once it is
// in package.nls.json.
for (const [path, make] of [
  ["server/src/core/rules/all.ts", rulesIndex],
  ["docs/rules.md", rulesTable],
  ["package.nls.json", manifestStrings],
  ["package.nls.de.json", german],
  ["package.json", manifest],
  ["client/snippets.json", snippets],
  ["README.md", readme],
  ...DIAGRAMS,
]) {
  const content = await make();
  const old = await readFile(path, "utf8").catch(() => undefined);
  if (old === content) continue;
  if (check) stale.push(path);
  else await writeFile(path, content);
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(", ")}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
}
if (!check) for (const sentence of await missingGerman()) console.log(sentence);
