// Compares our findings with those of cfn-lint in the same task definitions, converted to CloudFormation templates: npm
// run compare:cfn-lint. With -- --all it also prints rows that have a reason.
import { loadTypeScript } from "./load-typescript.mjs";
import { tally } from "./tally.mjs";

const { cfnLintVersion } = await loadTypeScript("test/outside/cfn-lint/run.ts");
const { compare } = await loadTypeScript("test/outside/cfn-lint/compare.ts");
const { documents } = await loadTypeScript("test/outside/cfn-lint/documents.ts");

const version = cfnLintVersion();
if (version === undefined) {
  console.log("cfn-lint is not installed, so nothing was compared: pip install cfn-lint");
} else {
  await report(process.argv.includes("--all"));
}

async function report(withReasons) {
  const all = await documents();
  const { compared, skipped, answered, rows, stale, surplus } = await compare(all);
  console.log(`${version}, ${compared} task definitions; ${skipped} documents are no whole ones.`);
  console.log(`${answered} findings of cfn-lint are found by us at the same place.`);

  const unexplained = rows.filter(({ reason }) => reason === undefined);
  console.log(`\nOnly cfn-lint: ${rows.length}, of which ${unexplained.length} have no reason.`);
  for (const [reason, count] of tally(rows.map(({ reason }) => reason ?? "NO REASON"))) {
    console.log(`${String(count).padStart(6)}  ${reason}`);
  }
  for (const { document, rule, pointer, message, reason } of withReasons ? rows : unexplained) {
    console.log([document, rule, pointer, message.slice(0, 160), reason ?? "NO REASON"].join("\t"));
  }
  // Some reasons apply only to real files, which not every machine has.
  const needless = all.some(({ name }) => name.startsWith("taskdefs/")) ? stale : [];
  for (const reason of needless) console.log(`No row needs this reason any more: ${reason}`);

  console.log("\nOnly ours, in files that people wrote and in the samples of the rules");
  for (const { name, files, samples } of surplus) {
    console.log(`${String(files).padStart(6)} ${String(samples).padStart(6)}  ${name}`);
  }
  if (unexplained.length > 0 || needless.length > 0) process.exitCode = 1;
}
