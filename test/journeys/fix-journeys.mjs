// What a user does to fix everything at once, from the palette and from the editor title menu.
import { chooseFromPalette, chooseInMenu, openActions, token, undo, untilText, untilTold } from "./person.mjs";

const COMMAND = "Fix All Auto-fixable Problems";
const SQUIGGLE = ".squiggly-error";
const ACTIONS = ".action-widget .monaco-list-row.action";
const BUTTON = ".notification-list-item-buttons-container .monaco-button";

/** In the shape of `JOURNEYS`. */
export const FIX_JOURNEYS = [
  {
    title: "fixes all, reads which fixes would remove something, applies those too, and undoes it in one step",
    file: "ports.json",
    async walk(page) {
      await page.waitForSelector(".squiggly-error");
      await chooseFromPalette(page, COMMAND);
      const offer = await untilTold(page, "Nothing was changed. Fixing 2 problems would remove or replace values.");
      await untilText(page, { has: ["8080", "8443"] });
      await offer.locator(".monaco-button", { hasText: "Fix with Removals" }).click();
      await untilText(page, { lacks: ["8080", "8443"] });
      await untilTold(page, "Fixed 2 problems.");
      await page.locator(".monaco-editor .view-line").first().click();
      await undo(page);
      await untilText(page, { has: ["8080", "8443"] });
    },
  },
  {
    title: "fixes all from the editor title menu, and reads that nothing is left to fix",
    file: "described.json",
    async walk(page) {
      await page.locator(".editor-actions .codicon-type-hierarchy").first().waitFor();
      await page.locator(".editor-actions [aria-label^='More Actions']").first().click();
      await chooseInMenu(page.locator(".monaco-menu .action-item", { hasText: COMMAND }).first());
      await untilTold(page, "No problem in this file can be fixed automatically.");
    },
  },
  {
    title: "turns a rule off, reads that it is off, takes that back, and opens the setting the next time",
    file: "ports.json",
    async walk(page) {
      const turnedOff = async () => {
        await page.waitForSelector(SQUIGGLE);
        await page.locator('.tab.active[data-resource-name="ports.json"]').click();
        await openActions(page, "hostPort");
        await page.locator(ACTIONS, { hasText: "Turn off host-port-mismatch in this workspace" }).click();
        await page.waitForSelector(SQUIGGLE, { state: "detached" });
        return untilTold(page, "host-port-mismatch is off in this workspace.");
      };
      await token(page, "8080").click();
      await (await turnedOff()).locator(BUTTON, { hasText: "Undo" }).click();
      await page.waitForSelector(SQUIGGLE);
      await (await turnedOff()).locator(BUTTON, { hasText: "Open Settings" }).click();
      await page.locator(".settings-editor .setting-item-contents", { hasText: "Rules" }).first().waitFor();
      await page
        .locator(".settings-editor .settings-tabs-widget .action-label.checked", { hasText: "Workspace" })
        .waitFor();
    },
  },
];
