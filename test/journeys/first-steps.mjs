// What a user does in the first minutes: a new file, the walkthrough, and both in German.
import assert from "node:assert/strict";
import { switchInGerman } from "./change-journeys.mjs";
import {
  chooseFromPalette,
  editorText,
  hoverOver,
  lightBulb,
  paletteEntries,
  token,
  untilMenu,
  untilShown,
  untilText,
} from "./person.mjs";

const SQUIGGLE = ".squiggly-error";
const PICKS = ".quick-input-widget .quick-input-list .monaco-list-row";
const ACTIONS = ".action-widget .monaco-list-row.action";
const TICK = ".codicon.complete";
const STEP = ".gettingStartedContainer .getting-started-step";

/** In the shape of `JOURNEYS`. */
export const FIRST_STEPS = [
  {
    title: "creates a task definition from the menu for new files, without any finding",
    file: "ordinary.json",
    async walk(page, picture) {
      await untilInstalled(page);
      await chooseFromPalette(page, "Create: New File...");
      await page.locator(PICKS, { hasText: "ECS Task Definition" }).click();
      await page.locator(PICKS, { hasText: "Fargate web service" }).waitFor();
      await nothingCut(page, "The log group has to exist.");
      await picture("new-file");
      await page.locator(PICKS, { hasText: "Fargate web service" }).click();
      await untilText(page, { has: ['"FARGATE"'] });
      await page.locator(".editor-group-container.active .monaco-editor.focused").waitFor();
      await page.keyboard.type("shop");
      await untilText(page, { has: ['"shop"'], lacks: ['"web"'] });
      // One tab stop fills all places of the name, and no snippet syntax is left.
      const text = await editorText(page);
      assert.match(text, /"family": "shop"[\s\S]*"name": "shop"/);
      assert.doesNotMatch(text, /\$\{?\d/);
      await page.locator("#status\\.languageStatus").waitFor();
      assert.equal(await page.locator(SQUIGGLE).count(), 0);
    },
  },
  {
    title: "reads the full German description of each new task definition",
    file: "ordinary.json",
    language: "de",
    startsNoServer: true,
    async walk(page, _picture, _figure, host) {
      await chooseFromPalette(page, newFileInGerman(host));
      await page.locator(PICKS, { hasText: "Webservice auf Fargate" }).waitFor();
      await nothingCut(page, "Die Protokollgruppe muss vorhanden sein.");
    },
  },
  {
    title: "follows the walkthrough: opens the example, sees the mistake, fixes it, and each step is checked",
    file: "ordinary.json",
    async walk(page, picture) {
      await openWalkthrough(page, "First Steps with ECS Task Definitions");
      assert.equal(await isDone(page, "Open a task definition"), false);
      await press(page, "Open an Example");
      await page.waitForSelector(SQUIGGLE);
      await done(page, "Open a task definition");
      assert.equal(await isDone(page, "See what ECS would reject"), false);
      await openStep(page, "See what ECS would reject");
      await untilShown(page.locator(".marker-widget", { hasText: "network-mode-fargate" }), () =>
        press(page, "Go to the First Problem"),
      );
      await picture("walkthrough");
      await done(page, "See what ECS would reject");
      await openStep(page, "Repair it");
      await untilMenu(page, () => press(page, "Show the Repairs"));
      // The button shows the fixes; nothing is fixed yet.
      assert.equal(await isDone(page, "Repair it"), false);
      await page.locator(ACTIONS, { hasText: "Switch to awsvpc" }).first().click();
      await page.waitForSelector(SQUIGGLE, { state: "detached" });
      await done(page, "Repair it");
      await page.context().grantPermissions(["clipboard-read", "clipboard-write", "local-network-access"]);
      await openStep(page, "Check it in CI");
      await press(page, "Copy a Workflow for GitHub Actions");
      await done(page, "Check it in CI");
      await openStep(page, "See the network");
      assert.equal(await isDone(page, "See the network"), false);
      await press(page, "Show Network Diagram");
      await done(page, "See the network");
    },
  },
  {
    title: "does the steps of the walkthrough in another file, without its buttons, and each step is checked",
    file: "broken.json",
    async walk(page) {
      await page.waitForSelector(SQUIGGLE);
      await hoverOver(page, '"bridge"', "network-mode-fargate");
      await token(page, '"bridge"').click();
      await untilMenu(page, () => lightBulb(page).click());
      await page.locator(ACTIONS, { hasText: "Switch to awsvpc" }).first().click();
      await page.waitForSelector(SQUIGGLE, { state: "detached" });
      await chooseFromPalette(page, "ECS Task Definition: Show Network Diagram");
      await page.locator(".tab", { hasText: "Network of broken.json" }).waitFor();
      await openWalkthrough(page, "First Steps with ECS Task Definitions");
      for (const step of ["Open a task definition", "See what ECS would reject", "Repair it", "See the network"]) {
        await done(page, step);
      }
      assert.equal(await isDone(page, "Check it in CI"), false);
    },
  },
  {
    title: "reads German if the editor is German",
    file: "broken.json",
    language: "de",
    async walk(page, _picture, _figure, host) {
      await page.waitForSelector(SQUIGGLE);
      await chooseFromPalette(page, switchInGerman(host));
      await page.locator(".quick-input-title", { hasText: "Netzwerkmodus wechseln" }).waitFor();
    },
  },
];

/** The name of the command in a German editor, see `switchInGerman`. */
function newFileInGerman(host) {
  return host === "web"
    ? "ECS Task Definition: New Task Definition"
    : "ECS-Aufgabendefinition: Neue Aufgabendefinition";
}

/** Waits for the extension. An open palette or menu does not show commands that are added later. */
async function untilInstalled(page) {
  await paletteEntries(page, "ECS Task Definition");
}

async function openWalkthrough(page, title) {
  await untilInstalled(page);
  await chooseFromPalette(page, "Welcome: Open Walkthrough...");
  await page.locator(PICKS, { hasText: title }).click();
  await page.locator(STEP).first().waitFor();
}

/**
 * Opens a step of the walkthrough. The click sets a timer that focuses the step, which closes any menu that is open by
 * then. A later timer with the same delay fires after it.
 */
async function openStep(page, step) {
  await page.locator(STEP, { hasText: step }).first().click();
  await page.locator(`${STEP}.expanded`, { hasText: step }).waitFor();
  await page.evaluate((milliseconds) => new Promise((done) => setTimeout(done, milliseconds)), STEP_TIMER);
}

/** The longest delay of that timer in VS Code, in milliseconds. */
const STEP_TIMER = 250;

/** Presses a button in the open step. */
async function press(page, button) {
  await page.locator(`${STEP} .monaco-button`, { hasText: button }).click();
}

/** Waits until the walkthrough ticks a step off. */
async function done(page, step) {
  await page.locator(STEP, { hasText: step }).locator(TICK).first().waitFor();
}

async function isDone(page, step) {
  return (await page.locator(STEP, { hasText: step }).locator(TICK).count()) > 0;
}

/** Checks that each entry of the list ends with these words, and that its lines are not cut. */
async function nothingCut(page, words) {
  const lines = await page
    .locator(`${PICKS} .monaco-icon-label-container`)
    .evaluateAll((all) => all.map((line) => [line.textContent, line.scrollWidth - line.clientWidth]));
  assert.deepEqual(
    lines.filter(([, aside]) => aside > 0),
    [],
  );
  assert.equal(lines.filter(([text]) => text.endsWith(words)).length, await page.locator(PICKS).count());
}
