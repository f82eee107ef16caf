// What a person does in the first minutes: a new file, the walkthrough, and both in German.
import assert from "node:assert/strict";
import { chooseFromPalette, editorText, lightBulb, paletteEntries, token, untilText } from "./person.mjs";

const SQUIGGLE = ".squiggly-error";
const PICKS = ".quick-input-widget .quick-input-list .monaco-list-row";
const ACTIONS = ".action-widget .monaco-list-row.action";
const TICK = ".codicon.complete";
const STEP = ".gettingStartedContainer .getting-started-step";

/** Further journeys, see `JOURNEYS`. */
export const FIRST_STEPS = [
  {
    title: "starts a task definition from the menu for new files, and nothing is wrong in it",
    file: "ordinary.json",
    async walk(page, picture) {
      // Neither the palette nor the menu follows an extension that comes once they are open.
      await paletteEntries(page, "ECS Task Definition");
      await chooseFromPalette(page, "Create: New File...");
      await page.locator(PICKS, { hasText: "ECS Task Definition" }).click();
      await page.locator(PICKS, { hasText: "Fargate web service" }).waitFor();
      await picture("new-file");
      await page.locator(PICKS, { hasText: "Fargate web service" }).click();
      await untilText(page, { has: ['"FARGATE"'] });
      await page.keyboard.type("shop");
      await untilText(page, { has: ['"shop"'], lacks: ['"web"'] });
      // One tab stop for all places of the name, and none left as it is written in the snippet.
      const text = await editorText(page);
      assert.match(text, /"family": "shop"[\s\S]*"name": "shop"/);
      assert.doesNotMatch(text, /\$\{?\d/);
      await page.locator("#status\\.languageStatus").waitFor();
      assert.equal(await page.locator(SQUIGGLE).count(), 0);
    },
  },
  {
    title: "follows the walkthrough: opens the example, sees the mistake, repairs it, and each step is done",
    file: "ordinary.json",
    async walk(page, picture) {
      await openWalkthrough(page, "First Steps with ECS Task Definitions");
      await press(page, "Open an Example");
      await page.waitForSelector(SQUIGGLE);
      await done(page, "Open a task definition");
      await press(page, "Go to the First Problem", "See what ECS would refuse");
      await page.locator(".marker-widget", { hasText: "network-mode-fargate" }).waitFor();
      await picture("walkthrough");
      await done(page, "See what ECS would refuse");
      await press(page, "Show the Repairs", "Repair it");
      await page.locator(ACTIONS, { hasText: "Switch to awsvpc" }).first().waitFor();
      await page.locator(ACTIONS, { hasText: "Switch to awsvpc" }).first().click();
      await page.waitForSelector(SQUIGGLE, { state: "detached" });
      await done(page, "Repair it");
      await page.context().grantPermissions(["clipboard-read", "clipboard-write", "local-network-access"]);
      await press(page, "Copy a Workflow for GitHub Actions", "Check it in CI");
      await done(page, "Check it in CI");
    },
  },
  {
    title: "repairs the example without the walkthrough's button, and the step is done all the same",
    file: "ordinary.json",
    async walk(page) {
      await openWalkthrough(page, "First Steps with ECS Task Definitions");
      await press(page, "Open an Example");
      await page.waitForSelector(SQUIGGLE);
      assert.equal(await isDone(page, "Repair it"), false);
      await token(page, '"bridge"').click();
      await lightBulb(page).click();
      await page.locator(ACTIONS, { hasText: "Switch to awsvpc" }).first().click();
      await page.waitForSelector(SQUIGGLE, { state: "detached" });
      await done(page, "Repair it");
      assert.equal(await isDone(page, "See what ECS would refuse"), false);
    },
  },
  {
    title: "reads German where the editor is German",
    file: "broken.json",
    language: "de",
    async walk(page, _picture, _figure, host) {
      await page.waitForSelector(SQUIGGLE);
      // In the web VS Code reads no translated manifest of an extension that is under development; the words of the
      // running extension are German there too.
      await chooseFromPalette(
        page,
        host === "web" ? "ECS Task Definition: Switch Network Mode" : "ECS-Aufgabendefinition: Netzwerkmodus wechseln",
      );
      await page.locator(".quick-input-title", { hasText: "Netzwerkmodus wechseln" }).waitFor();
    },
  },
];

async function openWalkthrough(page, title) {
  await chooseFromPalette(page, "Welcome: Open Walkthrough...");
  await page.locator(PICKS, { hasText: title }).click();
  await page.locator(STEP).first().waitFor();
}

/** Opens a step of the walkthrough, if it is not open, and presses its button. */
async function press(page, button, step) {
  if (step !== undefined) {
    await page.locator(STEP, { hasText: step }).first().click();
    // Some time after the click the step takes the focus once more, and with it from any menu that is shown by then.
    // A person is not as fast as that.
    await page.evaluate(() => document.activeElement?.blur());
    await page.locator(`${STEP}:focus`, { hasText: step }).waitFor();
  }
  await page.locator(`${STEP} .monaco-button`, { hasText: button }).click();
}

/** Waits until the walkthrough ticks a step off. */
async function done(page, step) {
  await page.locator(STEP, { hasText: step }).locator(TICK).first().waitFor();
}

async function isDone(page, step) {
  return (await page.locator(STEP, { hasText: step }).locator(TICK).count()) > 0;
}
