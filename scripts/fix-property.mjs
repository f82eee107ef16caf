// Tries the fixes on many task definitions with mistakes, and prints how often one causes a new error: `npm run
// fix-property -- 5000 7` takes 5,000 of them with the seed 7. `--show` prints an example of each.
import { parseArgs } from "node:util";
import { loadTypeScript } from "./load-typescript.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: "boolean" } } });
const [count = "2000", seed = "1"] = positionals;
const { emptyTrial, tryFixes } = await loadTypeScript("test/harness/fix-harm.ts");
const { mutatedDocuments } = await loadTypeScript("test/harness/mutated-documents.ts");
const { caseFiles } = await loadTypeScript("test/harness/rule-files.ts");
const { corpusFiles } = await loadTypeScript("test/harness/corpus.ts");

const real = corpusFiles("taskdefs").map(({ text }) => text);
const trial = emptyTrial();
for (const text of mutatedDocuments(Number(count), Number(seed), { cases: caseFiles(), real })) tryFixes(text, trial);

/** @type {Map<string, (typeof trial.harms)>} */
const changes = new Map();
for (const harm of trial.harms) {
  const name = [harm.kind, harm.change.replace(/"[^"]*"|\d+/g, "…"), harm.brought[0].split(":")[0]].join("\t");
  changes.set(name, [...(changes.get(name) ?? []), harm]);
}
for (const [change, harms] of [...changes].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`${harms.length}\t${change}`);
  const shortest = [...harms].sort((a, b) => a.before.length - b.before.length)[0];
  if (values.show) console.log(`${shortest.brought.join("\n")}\n${shortest.before}\n-->\n${shortest.after}\n`);
}
for (const [kind, tried] of Object.entries(trial.tried)) {
  console.log(`${kind}: ${trial.harms.filter((harm) => harm.kind === kind).length} of ${tried} did harm.`);
}
if (trial.harms.length > 0) process.exitCode = 1;
