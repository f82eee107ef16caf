// Summarizes the reviewed baseline of the real files that the tests lint: npm run corpus

import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tally } from "./tally.mjs";

const FOLDER = "../shared/corpus/taskdefs";

const lines = (await readFile("test/outside/corpus-baseline.tsv", "utf8"))
  .split("\n")
  .slice(1)
  .filter((line) => line !== "");
const rows = lines.map((line) => {
  const [file, rule, severity, pointer, verdict] = line.split("\t");
  return { file, rule, severity, pointer, verdict };
});
const errors = rows.filter(({ severity }) => severity === "error");
const files = countFiles();

console.log(
  `${files ?? "?"} files, ${rows.length} findings, ${errors.length} errors in ${new Set(errors.map(({ file }) => file)).size} files`,
);
if (files !== undefined) console.log(`${((errors.length / files) * 1000).toFixed(0)} errors per thousand files`);
console.log("\nFindings by rule");
for (const [name, count] of tally(rows.map(({ rule, severity }) => `${severity.padEnd(11)} ${rule}`))) {
  console.log(`${String(count).padStart(5)}  ${name}`);
}
console.log("\nErrors, each with its verdict");
for (const { file, rule, pointer, verdict } of errors) console.log(`${file}  ${rule}  ${pointer}  ${verdict}`);

/** The number of linted files; nothing if they are not next to the repository. */
function countFiles() {
  try {
    return readdirSync(FOLDER).length;
  } catch {
    return undefined;
  }
}
