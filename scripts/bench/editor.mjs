import { EDITED, LARGE, positionIn, SMALL } from "./documents.mjs";
import { jsonServer, OURS } from "./servers.mjs";
import { startServer } from "./session.mjs";

/** The number of edits before the memory of a server is measured. */
const EDITS = 200;

/** The number of requests before the first measured one. */
const WARM_UP = 20;

/** The requests, each at a place in the last container and after an edit, so that no answer comes from a cache. */
const REQUESTS = [
  { measure: "edit to diagnostics, 60 KB", method: "textDocument/diagnostic" },
  { measure: "hover, 60 KB", method: "textDocument/hover", place: '"containerPort' },
  { measure: "completion of a key, 60 KB", method: "textDocument/completion", place: '"essential' },
  { measure: "completion of a value, 60 KB", method: "textDocument/completion", place: "true" },
];

/** Measures the response times and the memory of this language server against VS Code's JSON server. */
export function editorGroups(quick) {
  let known;
  /** Calls back with both servers. Returns the reason if the other one can't be installed. */
  const withPeer = (take) => async (weight) => {
    known ??= { server: jsonServer() };
    if (known.server === undefined) return "vscode-json-language-server can't be installed here, and is not there yet";
    return take([OURS, known.server], weight);
  };
  const group = (measure, show, rounds, take) => ({
    measures: [measure],
    peer: "vscode-json-language-server",
    detail: "with our schema",
    show,
    take: withPeer(async (servers, weight) => {
      const pairs = await take(servers, rounds * weight);
      return typeof pairs === "string" ? pairs : { [measure]: pairs };
    }),
  });
  const asked = quick ? 30 : 200;
  const started = quick ? 5 : 15;
  const filled = quick ? 1 : 5;
  return [
    ...REQUESTS.map((request) =>
      group(request.measure, ms, asked, (servers, rounds) => answers(servers, request, rounds)),
    ),
    group("didOpen to diagnostics, 60 KB", ms, asked, openings),
    group("first didOpen to diagnostics, 60 KB", ms, started, firstOpenings),
    group("spawn to initialize", ms, started, starts),
    group(`memory after ${EDITS} edits, 2 KB`, mb, filled, (servers, rounds) => memories(servers, SMALL, rounds)),
    group(`memory after ${EDITS} edits, 60 KB`, mb, filled, (servers, rounds) => memories(servers, LARGE, rounds)),
  ];
}

const ms = (figure) => `${figure.toFixed(1)} ms`;
const mb = (figure) => `${figure.toFixed(0)} MB`;

/** Calls a function on each server in turn, for a number of rounds. */
async function inTurn(servers, rounds, take) {
  const figures = servers.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, server] of servers.entries()) {
      const figure = await take(server, round);
      if (figure !== undefined) figures[index].push(figure);
    }
  }
  const [ours, peer] = figures;
  return { ours, peer };
}

/** The milliseconds from an edit and a request to the answer. */
async function answers(servers, { method, place }, rounds) {
  const sessions = await Promise.all(servers.map(startServer));
  for (const session of sessions) await session.open(LARGE.uri, LARGE.text);
  const position = place === undefined ? undefined : positionIn(LARGE.text, place, 1);
  const pairs = await inTurn(sessions, WARM_UP + rounds, async (session, round) => {
    const edit = editOf(LARGE, round);
    const begin = performance.now();
    void session.edit(LARGE.uri, edit);
    const answer = await session.ask(LARGE.uri, method, position);
    const time = performance.now() - begin;
    mustSay(answer, method);
    return round < WARM_UP ? undefined : time;
  });
  for (const session of sessions) await session.end();
  return pairs;
}

/** The milliseconds from didOpen to diagnostics in a server that has answered before. */
async function openings(servers, rounds) {
  const sessions = await Promise.all(servers.map(startServer));
  const pairs = await inTurn(sessions, WARM_UP + rounds, async (session, round) => {
    const time = await opening(session, `file:///bench/${round}.json`);
    return round < WARM_UP ? undefined : time;
  });
  for (const session of sessions) await session.end();
  return pairs;
}

/** The same for the first document of a newly started server. */
function firstOpenings(servers, rounds) {
  return inTurn(servers, rounds, async (server) => {
    const session = await startServer(server);
    const time = await opening(session, LARGE.uri);
    await session.end();
    return time;
  });
}

async function opening(session, uri) {
  const begin = performance.now();
  void session.open(uri, LARGE.text);
  const answer = await session.ask(uri, "textDocument/diagnostic");
  const time = performance.now() - begin;
  mustSay(answer, "textDocument/diagnostic");
  await session.close(uri);
  return time;
}

function starts(servers, rounds) {
  return inTurn(servers, rounds, async (server) => {
    const session = await startServer(server);
    await session.end();
    return session.initialized;
  });
}

async function memories(servers, document, rounds) {
  const pairs = await inTurn(servers, rounds, async (server) => {
    const session = await startServer(server);
    await session.open(document.uri, document.text);
    for (let round = 0; round < EDITS; round += 1) {
      void session.edit(document.uri, editOf(document, round));
      await session.ask(document.uri, "textDocument/diagnostic");
    }
    const memory = session.memory();
    await session.end();
    return memory;
  });
  return pairs.ours.length === 0 ? "this system has no /proc to read the memory of a process from" : pairs;
}

/** An edit that changes one digit of a port back and forth. */
function editOf({ text }, round) {
  const start = positionIn(text, EDITED, EDITED.length - 1);
  return { range: { start, end: { line: start.line, character: start.character + 1 } }, text: String(round % 2) };
}

/** Throws if a server answered nothing, because then nothing was measured. */
function mustSay(answer, method) {
  const said = answer?.contents ?? answer?.items ?? answer ?? [];
  if (said.length === 0) throw new Error(`A server has no answer to ${method}, so it was not measured.`);
}
