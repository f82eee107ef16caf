// How long an editor waits for hovers and completions while somebody types: this server beside the JSON server of VS
// Code, both with the same schema, in the same run, on the same document. Each request follows an edit, so that no
// answer comes from a cache. Prints a table and judges nothing. The bundles must have been built.
import { readFile } from "node:fs/promises";
import { documents, EDITED } from "./documents.mjs";
import { servers } from "./servers.mjs";
import { startServer } from "./session.mjs";
import { printTable, quantile } from "./table.mjs";

const REQUESTS = 200;
const WARM_UP = 20;

const schema = JSON.parse(await readFile(new URL("../../dist/task-definition.schema.json", import.meta.url), "utf8"));
const document = documents.at(-1);

/** What is asked, each with the place in the last container that it is asked about. */
const QUESTIONS = [
  {
    title: "hover on containerPort",
    method: "textDocument/hover",
    place: '"containerPort',
    size: (hover) => text(hover).length,
  },
  { title: "completion of a key", method: "textDocument/completion", place: '"essential', size: itemsOf },
  { title: "completion of a value", method: "textDocument/completion", place: "true", size: itemsOf },
];

function itemsOf(answer) {
  return (Array.isArray(answer) ? answer : (answer?.items ?? [])).length;
}

function text(hover) {
  const contents = hover?.contents ?? "";
  return typeof contents === "string"
    ? contents
    : (contents.value ?? contents.map((part) => part.value ?? part).join(""));
}

function positionAt(offset) {
  const before = document.text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}

async function measure(server, { method, place, size }) {
  const session = await startServer(server, true);
  await session.open(document.uri, document.text);
  const start = positionAt(document.text.lastIndexOf(EDITED) + EDITED.length - 1);
  const range = { start, end: { line: start.line, character: start.character + 1 } };
  const position = positionAt(document.text.lastIndexOf(place) + 1);
  const times = [];
  for (let round = 0; round < WARM_UP + REQUESTS; round += 1) {
    const begin = performance.now();
    const answer = await session.ask(document.uri, round + 2, { range, text: String(round % 2) }, method, position);
    if (round >= WARM_UP) times.push(performance.now() - begin);
    if (size(answer) === 0)
      throw new Error(`${server.name} has no answer to ${method} at ${place}, so it was not measured`);
  }
  await session.end();
  return times.sort((a, b) => a - b);
}

const rows = [["server", "request", "median ms", "95 % ms", "max ms"]];
for (const question of QUESTIONS) {
  for (const server of servers(schema)) {
    const times = await measure(server, question);
    const figures = [quantile(times, 0.5), quantile(times, 0.95), times.at(-1)].map((ms) => ms.toFixed(2));
    rows.push([server.name, question.title, ...figures]);
  }
}
console.log(
  `From a keystroke and a request to the answer, ${document.name}, ${REQUESTS} each, Node.js ${process.version}\n`,
);
printTable(rows, 2);
