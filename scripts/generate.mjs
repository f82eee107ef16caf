// Writes the files derived from the rule folders, the settings and the examples. With --check it only says whether they
// are up to date.
import { readFile, writeFile } from "node:fs/promises";
import { DIAGRAMS } from "./generate/diagrams.mjs";
import { english, german, manifest, missingGerman } from "./generate/manifest.mjs";
import { readme } from "./generate/readme.mjs";
import { architecture } from "./generate/rooms.mjs";
import { rulesIndex } from "./generate/rules-index.mjs";
import { rulesTable } from "./generate/rules-table.mjs";
import { settingsPage } from "./generate/settings.mjs";
import { snippets } from "./generate/snippets.mjs";

const check = process.argv.includes("--check");
const stale = [];
// The order matters: what is made from the rules needs the index, and the German follows the order of the English.
for (const [path, make] of [
  ["server/src/core/rules/all.ts", rulesIndex],
  ["docs/rules.md", rulesTable],
  ["package.nls.json", english],
  ["package.nls.de.json", german],
  ["package.json", manifest],
  ["docs/editors.md", settingsPage],
  ["client/snippets.json", snippets],
  ["README.md", readme],
  ["ARCHITECTURE.md", architecture],
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
