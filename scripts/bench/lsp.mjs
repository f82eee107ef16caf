// How long from a keystroke to the diagnostics: this server beside the JSON server of VS Code, in the same run, on the
// same documents, with the same edits. Prints a table and judges nothing. The bundles must have been built.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { documents, EDITED, schema } from "./documents.mjs";
import { startServer } from "./session.mjs";

const EDITS = 200;
const WARM_UP = 20;
const ROOT = join(import.meta.dirname, "../..");

/** Installs the JSON server beside everything that is not committed, once. */
function jsonServer() {
  const folder = join(ROOT, "node_modules/.cache/bench");
  const program = join(folder, "node_modules/vscode-langservers-extracted/bin/vscode-json-language-server");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    execFileSync("npm", ["install", "--silent", "vscode-langservers-extracted@4.10.0"], { cwd: folder });
  }
  const { version } = createRequire(program)("../package.json");
  return { name: `vscode-json-language-server ${version}`, program, settings: jsonSettings };
}

/** What an editor tells the JSON server so that it checks task definitions. */
const jsonSettings = { json: { validate: { enable: true }, schemas: [{ fileMatch: ["*.json"], schema }] } };

const SERVERS = [
  {
    name: "ecs-task-definition-language-server",
    program: join(ROOT, "server/bin/ecs-task-definition-language-server.cjs"),
    settings: {},
  },
  jsonServer(),
];

/** The milliseconds of each edit: one digit of a port changes to and fro, and the answer to it is awaited. */
async function measure(server, { text, uri }, pulls) {
  const session = await startServer(server, pulls);
  await session.open(uri, text);
  const offset = text.lastIndexOf(EDITED) + EDITED.length - 1;
  const before = text.slice(0, offset).split("\n");
  const start = { line: before.length - 1, character: before.at(-1).length };
  const range = { start, end: { line: start.line, character: start.character + 1 } };
  const times = [];
  for (let edit = 0; edit < WARM_UP + EDITS; edit += 1) {
    const begin = performance.now();
    const found = await session.edit(uri, edit + 2, { range, text: String(edit % 2) });
    if (edit >= WARM_UP) times.push(performance.now() - begin);
    if (found === 0) throw new Error(`${server.name} finds nothing in ${uri}, so it was not measured`);
  }
  await session.end();
  return times.sort((a, b) => a - b);
}

const rows = [["server", "document", "diagnostics", "min ms", "median ms", "max ms"]];
for (const document of documents) {
  for (const pulls of [true, false]) {
    for (const server of SERVERS) {
      const times = await measure(server, document, pulls);
      const figures = [times[0], times[Math.floor(times.length / 2)], times.at(-1)].map((ms) => ms.toFixed(2));
      rows.push([server.name, document.name, pulls ? "pulled" : "pushed", ...figures]);
    }
  }
}
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
const line = (row) => row.map((cell, at) => (at < 3 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
console.log(`From didChange to diagnostics, ${EDITS} edits each, Node.js ${process.version}\n`);
for (const row of rows) console.log(line(row));
