import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { corpus } from "./documents.mjs";

const PROGRAM = join(import.meta.dirname, "engine-samples.mjs");

/** Measures how long the engine takes to read and analyze texts, against `parseTree` of jsonc-parser. */
export function engineGroups(quick) {
  const { name, texts } = corpus(quick ? 100 : undefined);
  const most = texts.length;
  return [
    group("corpus", `${most} ${name}`, { rounds: quick ? 9 : 25, warmUp: 40, most }),
    group("60 KB", "one document", { rounds: quick ? 40 : 150, warmUp: 60, most: 1 }),
  ];
}

function group(set, detail, { rounds, warmUp, most }) {
  return {
    measures: [`analyze, ${set}`, `read, ${set}`],
    peer: "parseTree of jsonc-parser",
    detail,
    show: (ms) => `${ms.toFixed(2)} ms`,
    async take(weight) {
      const settings = [set, rounds * weight, warmUp, most].map(String);
      const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...settings]);
      const { analyze, read } = JSON.parse(stdout);
      return { [`analyze, ${set}`]: analyze, [`read, ${set}`]: read };
    },
  };
}
