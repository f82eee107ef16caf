import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus, SMALL } from "./documents.mjs";

const LINT = join(import.meta.dirname, "../../server/bin/ecs-task-lint.cjs");
const PARSE_FILES = join(import.meta.dirname, "parse-files.mjs");
const PROBE = join(import.meta.dirname, "probe.cjs");

/** The number of files per folder. */
const FOLDER_SIZE = 500;

/** Measures the command line: for one file against a Node.js that does nothing, for many against parsing them. */
export function terminalGroups(quick) {
  const count = quick ? 1000 : 20_000;
  return [oneFile(quick ? 9 : 31), ...["text", "json"].map((format) => manyFiles(format, count, quick ? 1 : 3))];
}

function oneFile(rounds) {
  const measure = "one file, CPU";
  return {
    measures: [measure],
    peer: "node -e 0",
    detail: "user and system",
    show: (ms) => `${ms.toFixed(0)} ms`,
    take: (weight) =>
      inFolder(async (folder) => {
        const file = join(folder, "task-definition.json");
        writeFileSync(file, SMALL.text);
        const pairs = await inTurn(rounds * weight, [LINT, file], ["-e", "0"], ({ cpu }) => cpu);
        return { [measure]: pairs };
      }),
  };
}

function manyFiles(format, count, rounds) {
  const time = `${format} of ${count} files`;
  const memory = `${format} of ${count} files, peak memory`;
  return {
    measures: [time, memory],
    peer: "parseTree of each file",
    detail: `copied from the ${corpus(1).name}`,
    show: (figure, measure) =>
      measure === memory ? `${figure.toFixed(0)} MB` : `${((count / figure) * 1000).toFixed(0)} files/s`,
    take: (weight) =>
      inFolder(async (folder) => {
        copyCorpus(folder, count);
        const lint = [LINT, "--format", format, folder];
        const runs = await inTurn(rounds * weight, lint, [PARSE_FILES, folder], (run) => run);
        const each = (take) => ({ ours: runs.ours.map(take), peer: runs.peer.map(take) });
        return { [time]: each((run) => run.time), [memory]: each((run) => run.memory) };
      }),
  };
}

/** Calls back with an empty folder, which is deleted afterwards. */
async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyCorpus(folder, count) {
  const { texts } = corpus();
  for (let index = 0; index < count; index += 1) {
    const inner = join(folder, String(Math.floor(index / FOLDER_SIZE)));
    if (index % FOLDER_SIZE === 0) mkdirSync(inner);
    writeFileSync(join(inner, `${index}.json`), texts[index % texts.length]);
  }
}

async function inTurn(rounds, ours, peer, figureOf) {
  const pairs = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    pairs.ours.push(figureOf(await run(ours)));
    pairs.peer.push(figureOf(await run(peer)));
  }
  return pairs;
}

/** Runs Node.js and returns its cost: elapsed and CPU milliseconds, and peak memory in MB. */
async function run(argv) {
  const begin = performance.now();
  const child = spawn(process.execPath, ["--require", PROBE, ...argv], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let told = "";
  child.stdio[3].on("data", (chunk) => {
    told += chunk;
  });
  const [code] = await once(child, "close");
  const time = performance.now() - begin;
  // Exit code 1 means that there are findings.
  if (code !== 0 && code !== 1) throw new Error(`node ${argv.join(" ")} ended with ${code}.`);
  return { time, ...JSON.parse(told) };
}
