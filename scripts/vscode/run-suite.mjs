// Runs the suite inside a real VS Code, and then what a person does and sees in it. Uses the VS Code that @vscode/test-electron downloads, or the one in the npm registry.
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { startBrowser } from "./browser.mjs";
import { buildSuite } from "./build-suite.mjs";
import { downloadedVSCode, runInElectron } from "./electron.mjs";
import { layOutForPage } from "./extension.mjs";
import { startVSCode } from "./host.mjs";
import { main } from "./lifetime.mjs";
import { CACHE } from "./paths.mjs";
import { walkStart } from "./started.mjs";
import { LOOKS, walkAll } from "./walk.mjs";
import { loadVSCode, openPage } from "./workbench.mjs";
import { freshWorkspace } from "./workspace.mjs";

/** The longest that a whole suite may take, in milliseconds; only a hang ever meets it. */
const LIMIT = 600_000;

await main(async () => {
  await rm(join(CACHE, "failures"), { recursive: true, force: true });
  await buildSuite({ bail: process.argv.includes("--bail") });
  const electron = await downloadedVSCode();
  let rig;
  try {
    rig = { browser: await startBrowser(), vscode: await startVSCode({ settings: LOOKS }) };
  } catch (error) {
    if (process.env["CI"]) throw error;
    console.log(
      `No VS Code is to be had on this machine, so its suite did not run: ${String(error.message)
        .split(/\s*\n\s*/, 2)
        .join(" ")}`,
    );
    return 0;
  }
  const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith("-"));
  const hosts = wanted.length > 0 ? wanted : ["desktop", "web"];
  for (const host of ["desktop", "web"].filter((one) => !hosts.includes(one))) {
    console.log(`The ${host} extension host is NOT tested, since only others were asked for.`);
  }
  const outcomes = [];
  for (const host of hosts) {
    const began = Date.now();
    const name = electron === undefined ? `VS Code ${rig.vscode.version} in Chromium` : "VS Code as downloaded";
    console.log(`\n${name}, ${host} extension host`);
    const workspace = await freshWorkspace();
    if (electron === undefined) await runInPage(rig, host, workspace);
    else await runInElectron(electron, host, workspace);
    outcomes.push(...(await resultsOf(workspace.results, host)));
    const seen = await walkAll(rig, host);
    outcomes.push(...seen.map((outcome) => ({ ...outcome, title: `${host}: ${outcome.title}` })));
    console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  if (hosts.includes("desktop")) outcomes.push(...(await walkStart(rig.browser)));
  const failed = outcomes.filter(({ state }) => state === "failed");
  console.log(failed.map(({ title, error }) => `\nFAILED ${title}\n${error}`).join("\n"));
  const passed = outcomes.filter(({ state }) => state === "passed");
  for (const { title } of outcomes.filter(({ state }) => state === "not applicable")) {
    console.log(`Not applicable, since a worker can't be killed from outside: ${title}`);
  }
  console.log(`\n${passed.length} passed, ${failed.length} failed`);
  return failed.length === 0 && passed.length > 0 ? 0 : 1;
});

/** Loads the suite into a page and waits until it says that it ended. */
async function runInPage({ browser, vscode }, host, { root, folder }) {
  const laidOut = await layOutForPage(join(root, "extension"), host);
  const page = await openPage(browser);
  const log = [];
  let crashed;
  const ended = new Promise((resolve, reject) => {
    crashed = setTimeout(() => reject(new Error(`The suite did not end.\n${log.slice(-40).join("\n")}`)), LIMIT);
    page.on("crash", () => reject(new Error("The page broke down.")));
    void page.exposeFunction("codeAutomationExit", resolve);
    void page.exposeFunction("codeAutomationLog", (_type, args) => {
      const line = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
      log.push(line);
      if (process.env["VERBOSE"]) console.log(line);
      else if (/^(?:passed|failed|not applicable): /.test(line)) console.log(line.split("\n", 1)[0]);
    });
  });
  try {
    await loadVSCode(page, vscode.address, { folder, host, laidOut });
    await ended;
  } finally {
    clearTimeout(crashed);
    await page.context().close();
  }
}

async function resultsOf(file, host) {
  if (!existsSync(file)) return [{ title: `${host}: the suite`, state: "failed", error: "It left no results." }];
  const { ranIn, outcomes } = JSON.parse(await readFile(file, "utf8"));
  const fault =
    ranIn !== host ? `It ran in the ${ranIn} host.` : outcomes.length === 0 ? "It had no tests." : undefined;
  if (fault !== undefined) return [{ title: `${host}: the suite`, state: "failed", error: fault }];
  return outcomes.map((result) => ({ ...result, title: `${host}: ${result.title}` }));
}
