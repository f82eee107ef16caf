// Walks the journeys in a rig: a browser and a VS Code.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { layOutForPage } from "./hosts/extension.mjs";
import { loadVSCode, openPage, untilCrash } from "./hosts/workbench.mjs";
import { freshWorkspace } from "./hosts/workspace.mjs";
import { JOURNEYS } from "./journeys.mjs";
import { within } from "./lifetime.mjs";
import { CACHE } from "./paths.mjs";

/** The server in the web; it is not even fetched before the first task definition. */
const WORKER = "server/dist/server.browser.js";

/** What fades in is shown as it stands in the end. */
const AT_REST = { animations: "disabled" };

/** How the editor looks to the person: nothing in the way of the file. */
export const LOOKS = {
  "workbench.activityBar.location": "hidden",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.editorLargeFileConfirmation": 64,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "editor.fontSize": 14,
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.enabled": false,
};

/**
 * Walks all journeys, or those whose titles match `ONLY`.
 *
 * @param keep takes the name of a picture and its bytes
 * @param twice runs what failed once more, see `retries`
 * @returns the tests
 */
export async function walkAll({ browser, vscode }, host, { keep, twice }) {
  const tests = [];
  const only = new RegExp(process.env["ONLY"] ?? "");
  for (const journey of JOURNEYS) {
    const title = `${host}: a person ${journey.title}`;
    if (only.test(title)) tests.push(...(await twice(async () => [await walkOne(title, journey)])));
  }
  return tests;

  async function walkOne(title, { file, language, startsNoServer = false, walk }) {
    // A folder of its own each time: the editor brings back what was open and not saved in a folder it knows.
    const { root, folder } = await freshWorkspace();
    // The next window would have what was chosen in the settings of the user, also in the other host.
    await vscode.resetSettings();
    const { extension, requested } = await layOutForPage(join(root, "extension"), host);
    return walkInPage(browser, title, { language }, async (page) => {
      await loadVSCode(page, vscode.address, { folder, host, file, laidOut: { extension } });
      await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
      await untilWhole(page);
      await page.locator(".monaco-editor .view-line").first().click();
      await walk(page, async (name) => keep?.(name, await page.screenshot(AT_REST)), console.log, host);
      if (host === "web") assert.equal(requested.includes(WORKER), !startsNoServer, `the worker in ${requested}`);
    });
  }
}

/** The longest that a journey may take, in milliseconds; only a hang ever meets it. */
const LIMIT = 240_000;

/** Walks in a window of its own; returns the outcome, with a picture where it failed. */
export async function walkInPage(browser, title, look, walk) {
  const outcome = { title, state: "passed" };
  let page;
  try {
    page = await within(LIMIT, "Opening a window", openPage(browser, look));
    await within(LIMIT, "The journey", Promise.race([walk(page), untilCrash(page)]));
  } catch (error) {
    outcome.state = "failed";
    outcome.error = `${error instanceof Error ? error.stack : error}\n${await failurePicture(page, title)}`;
  }
  console.log(`${outcome.state}: ${outcome.title}`);
  if (page !== undefined) await within(LIMIT, "Closing a window", page.context().close());
  return outcome;
}

/** Waits until VS Code made its own parts that come after the window; some commands fail before, and say so. */
async function untilWhole(page) {
  await page.waitForFunction(() => performance.getEntriesByName("code/didCreateWorkbenchContributions/3").length > 0);
}

async function failurePicture(page, title) {
  const path = join(CACHE, "failures", `${title.replaceAll(/\W+/g, "-").slice(0, 70)}.png`);
  try {
    await mkdir(join(CACHE, "failures"), { recursive: true });
    await page.screenshot({ path });
    return `What was on the screen: ${path}`;
  } catch (error) {
    return `There is no picture of it: ${error.message}`;
  }
}
