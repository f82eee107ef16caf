// Measures the engine in a separate process, so that no earlier measurement has warmed it up or filled its memory: the
// milliseconds that each round of `parseTree`, `read` and `analyze` takes for all texts.
import { createRequire } from "node:module";
import { parseTree } from "jsonc-parser";
import { corpus, LARGE } from "./documents.mjs";

const { analyze, read } = createRequire(import.meta.url)("../../server/dist/engine.cjs");

const [set, rounds, warmUp, most] = process.argv.slice(2);
const { texts } = set === "corpus" ? corpus(Number(most)) : { texts: [LARGE.text] };

function timeOf(work) {
  const begin = performance.now();
  for (const text of texts) work(text);
  return performance.now() - begin;
}

const samples = { read: { ours: [], peer: [] }, analyze: { ours: [], peer: [] } };
for (let round = -Number(warmUp); round < Number(rounds); round += 1) {
  for (const [name, work] of Object.entries({ read, analyze })) {
    const peer = timeOf(parseTree);
    const ours = timeOf((text) => work(text));
    if (round < 0) continue;
    samples[name].peer.push(peer);
    samples[name].ours.push(ours);
  }
}
console.log(JSON.stringify(samples));
