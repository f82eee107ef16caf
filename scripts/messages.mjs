// Lists which of AWS's error messages for task definitions we report in advance: npm run messages.
import { readFile } from "node:fs/promises";
import { loadTypeScript } from "./load-typescript.mjs";

const { judgeMessages, NOT_IN_A_FILE, readMessages } = await loadTypeScript("test/outside/messages/judge.ts");
const messages = readMessages(await readFile("test/outside/messages/messages.cases.jsonc", "utf8"));
const judged = judgeMessages(messages);

for (const { row, evidence, rule, found, aws, caught, why } of judged) {
  const verdict = caught && why === undefined ? `caught as ${found}` : "NOT CAUGHT";
  console.log([row, evidence, verdict, rule, why ?? aws ?? "(not quoted)"].join("\t"));
}
for (const { from, to, why } of NOT_IN_A_FILE) {
  console.log([from === to ? from : `${from}-${to}`, "", "left out", "", why].join("\t"));
}
const missed = judged.filter(({ caught, why }) => !caught || why !== undefined);
console.log(`${judged.length - missed.length} of ${judged.length} messages caught.`);
if (missed.length > 0) process.exitCode = 1;
