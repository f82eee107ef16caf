// Runs the suite inside a real VS Code, and then the journeys of a user. Uses the VS Code that @vscode/test-electron
// downloads, or the one from the npm registry.
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { loadTypeScript } from "../../scripts/load-typescript.mjs";
import { startBrowser } from "./hosts/browser.mjs";
import { buildSuite } from "./hosts/build-suite.mjs";
import { downloadedVSCode, runInElectron } from "./hosts/electron.mjs";
import { startVSCode } from "./hosts/host.mjs";
import { runInPage } from "./hosts/in-page.mjs";
import { freshWorkspace } from "./hosts/workspace.mjs";
import { main, within } from "./lifetime.mjs";
import { CACHE } from "./paths.mjs";
import { walkStart } from "./started.mjs";
import { LOOKS, walkAll } from "./walk.mjs";

const { retries, verdict } = await loadTypeScript("test/journeys/verdict.ts");

/** The time limit of a suite in milliseconds. Only a hang reaches it. */
const LIMIT = 600_000;

/** The time limit of the whole run. */
const RUN_LIMIT = 5_400_000;

const USAGE = `npm run test:vscode [-- desktop|web]
  ONLY=regex            only the tests and journeys whose titles match
  BROWSER_PATH=path     this browser; "packaged" is the one in the npm registry
  VERBOSE=1             all that the window says`;

await main(() => within(RUN_LIMIT, "The run", runAll()));

async function runAll() {
  const hosts = wantedHosts();
  if (hosts === undefined) {
    console.error(USAGE);
    return 2;
  }
  await rm(join(CACHE, "failures"), { recursive: true, force: true });
  const electron = await downloadedVSCode();
  let rig;
  try {
    rig = { browser: await startBrowser(), vscode: await startVSCode({ settings: LOOKS }) };
  } catch (error) {
    if (process.env["CI"]) throw error;
    console.log(`skipped: the suite in VS Code, which is not to be had here: ${inOneLine(error)}`);
    return 0;
  }
  const twice = retries(console.log);
  const tests = [];
  for (const host of hosts) {
    const began = Date.now();
    const name = electron === undefined ? `VS Code ${rig.vscode.version} in Chromium` : "VS Code as downloaded";
    console.log(`\n${name}, ${host} extension host`);
    tests.push(...(await twice((titles) => runSuite(rig, electron, host, titles))));
    tests.push(...(await walkAll(rig, host, { twice })));
    console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  if (hosts.includes("desktop")) tests.push(...(await walkStart(rig.browser, twice)));
  const { code, lines } = verdict(tests);
  console.log(lines.join("\n"));
  return code;
}

/** The requested hosts, with a message for each one that is left out; nothing if a host does not exist. */
function wantedHosts() {
  const all = ["desktop", "web"];
  const wanted = process.argv.slice(2);
  if (wanted.length === 0) return all;
  if (!wanted.every((host) => all.includes(host))) return undefined;
  for (const host of all.filter((one) => !wanted.includes(one))) {
    console.log(`skipped: the ${host} extension host, since only others were asked for`);
  }
  return wanted;
}

/** Runs the suite, or the tests with these titles, in its own window and folder. */
async function runSuite(rig, electron, host, titles) {
  const prefix = `${host}: `;
  const escaped = titles?.map((title) => title.slice(prefix.length).replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  await buildSuite(escaped === undefined ? process.env["ONLY"] : `^(?:${escaped.join("|")})$`);
  const workspace = await freshWorkspace();
  const run = electron === undefined ? runInPage(rig, host, workspace) : runInElectron(electron, host, workspace);
  let outcomes;
  try {
    await within(LIMIT, "The suite", run);
    outcomes = await resultsOf(workspace.results, host);
  } catch (error) {
    outcomes = [{ title: "the suite", state: "failed", whole: true, error: error.stack }];
  }
  return outcomes.map((outcome) => ({ ...outcome, title: `${prefix}${outcome.title}` }));
}

/** @throws an error if results of tests are missing */
async function resultsOf(file, host) {
  if (!existsSync(file)) throw new Error("It left no results.");
  const { ranIn, total, outcomes } = JSON.parse(await readFile(file, "utf8"));
  if (ranIn !== host) throw new Error(`It ran in the ${ranIn} host.`);
  if (total === 0 && !process.env["ONLY"]) throw new Error("It had no tests.");
  const told = outcomes.filter(({ whole }) => !whole).length;
  if (told < total && told === outcomes.length) throw new Error(`It told of ${told} of ${total} tests.`);
  return outcomes;
}

function inOneLine(error) {
  return String(error.message)
    .split(/\s*\n\s*/, 2)
    .join(" ");
}
