// How long from a keystroke to the diagnostics: this server beside the JSON server of VS Code, in the same run, on the
// same documents, with the same edits. Prints a table and judges nothing. The bundles must have been built.
import { documents, EDITED, schema } from "./documents.mjs";
import { servers } from "./servers.mjs";
import { startServer } from "./session.mjs";
import { printTable, quantile } from "./table.mjs";

const EDITS = 200;
const WARM_UP = 20;

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
    for (const server of servers(schema)) {
      const times = await measure(server, document, pulls);
      const figures = [times[0], quantile(times, 0.5), times.at(-1)].map((ms) => ms.toFixed(2));
      rows.push([server.name, document.name, pulls ? "pulled" : "pushed", ...figures]);
    }
  }
}
console.log(`From didChange to diagnostics, ${EDITS} edits each, Node.js ${process.version}\n`);
printTable(rows, 3);
