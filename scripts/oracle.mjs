// Compares our findings about the structure of task definitions with those of botocore, file by file: npm run oracle --
// FILE..., or without files for the real ones next to the repository.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadTypeScript } from "./load-typescript.mjs";

const { compare } = await loadTypeScript("test/outside/oracle/compare.ts");
const CORPUS = "../shared/corpus/taskdefs";
const named = process.argv.slice(2);
const paths = named.length > 0 ? named : (await readdir(CORPUS)).sort().map((name) => join(CORPUS, name));
const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
const { version, agreed, skipped, differences, newer, older, files: count } = compare(files);

console.log(`botocore ${version}, ${count} task definitions, ${agreed} complaints in common.`);
for (const why of new Set(skipped.map((file) => file.why))) {
  console.log(`Not compared: ${skipped.filter((file) => file.why === why).length} files (${why}).`);
}
if (newer.length > 0) console.log(`Newer than this botocore: ${newer.join(", ")}.`);
if (older.length > 0) console.log(`Only in this botocore: ${older.join(", ")}.`);
for (const { path, only, complaint, excuse } of differences) {
  console.log([path, `only ${only}`, complaint.replaceAll("\t", " "), excuse ?? "UNEXPLAINED"].join("\t"));
}
if (differences.some(({ excuse }) => excuse === undefined)) process.exitCode = 1;
