// Runs the journeys in a browser and a VS Code.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { layOutForPage } from "./hosts/extension.mjs";
import { loadVSCode, openPage, untilCrash } from "./hosts/workbench.mjs";
import { freshWorkspace } from "./hosts/workspace.mjs";
import { JOURNEYS } from "./journeys.mjs";
import { within } from "./lifetime.mjs";
import { CACHE } from "./paths.mjs";

/** The server in the web. It is not even requested before the first task definition. */
const WORKER = "server/dist/server.browser.js";

/** Pictures show elements after their animations. */
const AT_REST = { animations: "disabled" };

/** The user's settings, which keep everything away from the file. */
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
 * Runs all journeys, or those whose titles match `ONLY`.
 *
 * @param keep receives the name of a picture and its bytes
 * @param twice runs failed journeys once more, see `retries`
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
    // A new folder each time, because the editor restores unsaved files in a folder that it knows.
    const { root, folder } = await freshWorkspace();
    // Otherwise the next window, even in the other host, would have the changed user settings.
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

/** The time limit of a journey in milliseconds. Only a hang reaches it. */
const LIMIT = 240_000;

/** Runs a journey in its own window. Returns the outcome, with a picture if it failed. */
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

/** Waits for the parts of VS Code that load after the window. Some commands fail before that, and say so. */
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
