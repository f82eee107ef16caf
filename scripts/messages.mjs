// Which of AWS's answers to a task definition are said before it is sent: npm run messages.
import { readFile } from "node:fs/promises";
import { loadCore } from "./load-core.mjs";
import { judgeMessages, NOT_IN_A_FILE, readMessages } from "./messages/judge.mjs";

const { analyze } = await loadCore("server/src/core/analyze.ts");
const messages = readMessages(await readFile("test/messages.cases.jsonc", "utf8"));
const judged = judgeMessages(messages, analyze);

for (const { number, evidence, rule, aws, caught, why } of judged) {
  console.log([number, evidence, caught ? "caught" : "NOT CAUGHT", rule, why ?? aws ?? ""].join("\t"));
}
for (const { numbers, why } of NOT_IN_A_FILE) console.log([numbers, "", "left out", "", why].join("\t"));
const missed = judged.filter(({ caught }) => !caught);
console.log(`${judged.length - missed.length} of ${judged.length} messages caught.`);
if (missed.length > 0) process.exitCode = 1;
