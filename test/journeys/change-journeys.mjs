// What a user does with changes of the whole file: reads them first, sees them afterwards, and undoes them.
import assert from "node:assert/strict";
import { chooseFromPalette, goBehind, openActions, savedText, untilSavedAs, untilText, untilTold } from "./person.mjs";

const PICKS = ".quick-input-widget .quick-input-list .monaco-list-row";
const PICKER_TITLE = ".quick-input-widget .quick-input-title";
const BUTTON = ".notification-list-item-buttons-container .monaco-button";
const DIFF = ".monaco-diff-editor";
const SWITCHED = { has: ['"awsvpc"'], lacks: ['"links"', '"hostPort"'] };
const TOLD = "Switched to awsvpc: 4 changes, 1 to decide";

/**
 * The name of the command in a German editor. VS Code for the Web does not translate the manifest of an extension in
 * development, but the texts of the running extension are German there too.
 */
export function switchInGerman(host) {
  return host === "web" ? "ECS Task Definition: Switch Network Mode" : "ECS-Aufgabendefinition: Netzwerkmodus wechseln";
}

/** In the shape of `JOURNEYS`. */
export const CHANGE_JOURNEYS = [
  {
    title: "reads what a switch changes and leaves, applies it with Enter, sees the result, and undoes it",
    file: "relying.json",
    async walk(page, picture) {
      await untilRead(page);
      const before = await savedText(page);
      await chooseFromPalette(page, "ECS Task Definition: Switch Network Mode");
      await page.locator(PICKS, { hasText: "4 changes, 1 to decide" }).first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(PICKER_TITLE, { hasText: "Switch to awsvpc: 4 changes, 1 to decide" }).waitFor();
      await page.locator(PICKS, { hasText: "Make these 4 changes" }).waitFor();
      for (const line of [
        'Change networkMode from "bridge" to "awsvpc"',
        'Remove links from container "web"',
        'ontainer port 8080/tcp is already mapped by container "web"',
      ]) {
        await page.locator(PICKS, { hasText: line }).waitFor();
      }
      assert.deepEqual(await page.evaluate(cutTexts, PICKS), []);
      await picture("switch-network-mode");
      await page.keyboard.press("Enter");
      await untilText(page, SWITCHED);
      const notification = await untilTold(page, TOLD);
      await picture("switched");
      await notification.locator(BUTTON, { hasText: "Undo" }).click();
      await untilText(page, { has: ['"bridge"', '"links"'], lacks: ['"awsvpc"'] });
      await untilSavedAs(page, before);
    },
  },
  {
    title: "goes back to the list of modes and leaves the file unchanged",
    file: "relying.json",
    async walk(page) {
      await untilRead(page);
      const before = await savedText(page);
      await chooseFromPalette(page, "ECS Task Definition: Switch Network Mode");
      await page.locator(PICKS, { hasText: "Switch to host" }).click();
      await page.locator(PICKER_TITLE, { hasText: "Switch to host: " }).waitFor();
      await page.locator(".quick-input-titlebar .codicon-quick-input-back").click();
      await page.locator(PICKS, { hasText: "Switch to none" }).waitFor();
      await page.keyboard.press("Escape");
      await page.locator(PICKS).first().waitFor({ state: "hidden" });
      assert.equal(await savedText(page), before);
    },
  },
  {
    title: "makes a file Fargate-ready with the light bulb, compares it with the original, and undoes it",
    file: "relying.json",
    async walk(page) {
      await untilRead(page);
      const before = await savedText(page);
      await goBehind(page, before, '"family": "s');
      await openActions(page, "family");
      await page.locator(".action-widget .monaco-list-row.action", { hasText: "Make Fargate-ready" }).click();
      const notification = await untilTold(page, "Made Fargate-ready: 7 changes, 3 to decide");
      await notification.locator(BUTTON, { hasText: "Show Changes" }).click();
      await page.locator(`${DIFF} .original`, { hasText: '"bridge"' }).waitFor();
      await page.locator(`${DIFF} .modified`, { hasText: '"FARGATE"' }).waitFor();
      await page.locator(".tab.active", { hasText: "relying.json: Made Fargate-ready" }).waitFor();
      for (const kept of ['"sourcePath"', '"privileged"']) {
        await page.locator(`${DIFF} .modified .view-line`, { hasText: kept }).waitFor();
      }
      // A text that is not a file of the workspace has no findings.
      await page.locator(`${DIFF} .modified .squiggly-error`).first().waitFor();
      assert.equal(await page.locator(`${DIFF} .original [class*=squiggly]`).count(), 0);
      const again = await untilTold(page, "Made Fargate-ready: 7 changes, 3 to decide");
      assert.equal(await again.locator(BUTTON, { hasText: "Show Changes" }).count(), 0);
      await again.locator(BUTTON, { hasText: "Undo" }).click();
      await untilText(page, { has: ['"bridge"', '"links"'], lacks: ['"FARGATE"'] });
      await untilSavedAs(page, before);
    },
  },
  {
    title: "chooses changes in the refactor preview",
    file: "relying.json",
    async walk(page) {
      await untilRead(page);
      await chooseFromPalette(page, "ECS Task Definition: Make Fargate-ready");
      await page.locator(PICKS, { hasText: "in the refactor preview" }).click();
      const row = page.locator(".bulk-edit-panel .monaco-list-row", { hasText: '"awsvpc"' });
      await row.waitFor();
      await row.locator(".edit-checkbox").click();
      await page.locator(".bulk-edit-panel .monaco-button", { hasText: "Apply" }).click();
      await untilTold(page, "Partly done: Make Fargate-ready (1 of 7 changes)");
      const text = JSON.parse(await savedText(page));
      assert.equal(text.networkMode, "awsvpc");
      assert.deepEqual(text.requiresCompatibilities, ["EC2"]);
      assert.deepEqual(text.containerDefinitions[0].links, ["db"]);
    },
  },
  {
    title: "reads in German what a switch did, and that it can't be undone after the file has changed",
    file: "relying.json",
    language: "de",
    async walk(page, _picture, _figure, host) {
      await untilRead(page);
      await chooseFromPalette(page, switchInGerman(host));
      await page.locator(PICKS, { hasText: "4 Änderungen, 1 zu entscheiden" }).first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(PICKS, { hasText: "Diese 4 Änderungen vornehmen" }).waitFor();
      await page.keyboard.press("Enter");
      await untilText(page, SWITCHED);
      await page.locator(".monaco-editor .view-line").first().click();
      await page.keyboard.press("End");
      await page.keyboard.type(" ");
      const notification = await untilTold(page, "Zu awsvpc gewechselt: 4 Änderungen, 1 zu entscheiden");
      await notification.locator(BUTTON, { hasText: "Rückgängig" }).click();
      await untilTold(page, "Die Datei wurde seitdem geändert");
      await untilText(page, SWITCHED);
    },
  },
];

/** Waits until the server has read the file. */
function untilRead(page) {
  return page.waitForSelector("#status\\.languageStatus", { timeout: 120_000 });
}

/** The texts of a list that are shortened with dots. */
function cutTexts(selector) {
  return [...document.querySelectorAll(`${selector} .label-name, ${selector} .quick-input-list-label-meta`)]
    .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
    .map((element) => element.textContent);
}
