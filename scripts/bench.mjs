// Measures this project against a peer in the same run: npm run bench
//   -- --only <regex>   only the measures whose names match
//   -- --check          fewer rounds; fails if a ratio is above its limit in scripts/bench/limits.json
// docs/performance.md describes the measures. Build the bundles first.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { editorGroups } from "./bench/editor.mjs";
import { engineGroups } from "./bench/engine.mjs";
import { terminalGroups } from "./bench/terminal.mjs";
import { loadTypeScript } from "./load-typescript.mjs";

const { checkAll, measureAll, verdict } = await loadTypeScript("test/outside/bench/judge.ts");
const { values } = parseArgs({ options: { only: { type: "string" }, check: { type: "boolean", default: false } } });
const only = new RegExp(values.only ?? "", "i");
const wanted = (measure) => only.test(measure);
const groups = [engineGroups, editorGroups, terminalGroups].flatMap((groupsOf) => groupsOf(values.check));

/** Prints the table of results. */
function print(outcomes, limits) {
  const heads = ["measure", "ours", "peer", "ratio", ...(limits === undefined ? [] : ["limit"]), ""];
  const rows = outcomes.map((outcome) => {
    const { measure } = outcome;
    const { show, peer, detail } = groups.find(({ measures }) => measures.includes(measure));
    const limit = limits === undefined ? [] : [String(limits[measure] ?? "")];
    if (outcome.skipped !== undefined) return [measure, "", "", "", ...limit, "skipped"];
    const figures = [outcome.ours, outcome.peer].map((figure) => show(figure, measure));
    return [measure, ...figures, outcome.ratio.toFixed(2), ...limit, `to ${peer}, ${detail}`];
  });
  printTable([heads, ...rows]);
  for (const reason of new Set(outcomes.flatMap(({ skipped }) => skipped ?? []))) console.log(`\nSkipped: ${reason}.`);
}

/** Prints rows below their headings. The first and the last column contain text, the others figures. */
function printTable(rows) {
  const last = rows[0].length - 1;
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell, at) => (at === 0 || at === last ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  for (const row of rows) console.log(row.map(pad).join("  ").trimEnd());
}

console.log(`Medians of this project beside a peer, taken in turn, Node.js ${process.version}\n`);
if (values.check) {
  const limits = JSON.parse(await readFile(new URL("bench/limits.json", import.meta.url), "utf8"));
  const { outcomes, misses } = await checkAll(groups, wanted, limits);
  print(outcomes, limits);
  const { code, lines } = verdict(outcomes, misses);
  console.log(`\n${lines.join("\n")}`);
  process.exitCode = code;
} else {
  print(await measureAll(groups, wanted));
}
