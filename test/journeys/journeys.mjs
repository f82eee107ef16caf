// What a user does and sees. Each journey starts with its own window and may take pictures.
import assert from "node:assert/strict";
import { CHANGE_JOURNEYS } from "./change-journeys.mjs";
import { COMPLETION_JOURNEYS } from "./completion-journeys.mjs";
import { DIAGRAM_JOURNEYS } from "./diagram-journeys.mjs";
import { FIRST_STEPS } from "./first-steps.mjs";
import { FIX_JOURNEYS } from "./fix-journeys.mjs";
import { HINT_JOURNEYS } from "./hint-journeys.mjs";
import { NAME_JOURNEYS } from "./name-journeys.mjs";
import {
  chooseFromPalette,
  editorText,
  hoverOver,
  lightBulb,
  lightBulbOn,
  openActions,
  paletteEntries,
  scrollTo,
  token,
  undo,
  untilText,
} from "./person.mjs";
import { STATUS_JOURNEYS } from "./status-journeys.mjs";
import { TEMPLATE_JOURNEYS } from "./template-journeys.mjs";

const SQUIGGLE = ".squiggly-error";
const ACTIONS = ".action-widget .monaco-list-row.action";
const PICKS = ".quick-input-widget .quick-input-list .monaco-list-row";
const EXTENSION = "ecs-task-definitions.ecs-task-definitions";
/** The inlay hints of the same file, as they appear in the text of the editor. */
const HINTED = { has: ['"256"= 0.25 vCPU,', '"512"= 0.5 GB,'], lacks: ['"tcp"hostPort: 80'] };
const SWITCHED = { has: ['"awsvpc"'], lacks: ['"bridge"', "8080"] };

/**
 * Each journey has a `title`, the file that it opens, the display `language` if it is not English, `startsNoServer` if
 * that file is not a task definition, and `walk(page, picture, figure, host)`. `picture(name)` takes a picture of the
 * screen and `figure(text)` reports a measurement.
 */
export const JOURNEYS = [
  ...DIAGRAM_JOURNEYS,
  ...COMPLETION_JOURNEYS,
  ...NAME_JOURNEYS,
  ...HINT_JOURNEYS,
  ...TEMPLATE_JOURNEYS,
  ...STATUS_JOURNEYS,
  ...CHANGE_JOURNEYS,
  ...FIX_JOURNEYS,
  {
    title: "hovers over a squiggle and reads why",
    file: "broken.json",
    async walk(page, picture) {
      await page.waitForSelector(SQUIGGLE);
      const hover = await hoverOver(page, '"bridge"', "which gives each task its own network interface");
      assert.match(hover, /doesn't exist on Fargate; use awsvpc.*network-mode-fargate/s);
      await picture("hover");
    },
  },
  {
    title: "hovers over the network mode and reads its effect on the file, and the defaults in effect",
    file: "undescribed.json",
    async walk(page, picture) {
      await untilText(page, { has: ["{essential: true"] });
      const hover = await hoverOver(page, '"bridge"', "because container web takes port 8080 of the instance");
      assert.equal(hover.split("The Docker networking mode to use").length, 2, hover);
      await picture("hover-network-mode");
    },
  },
  {
    title: 'opens the light bulb, chooses "Switch to awsvpc", sees the file change, undoes it at once',
    file: "broken.json",
    async walk(page, picture) {
      await page.waitForSelector(SQUIGGLE);
      await untilText(page, HINTED);
      const before = await editorText(page);
      await lightBulbOn(page, "networkMode", '"bridge"');
      assert.equal((await page.locator(ACTIONS).first().textContent())?.trim(), "Switch to awsvpc");
      await picture("light-bulb");
      await page.locator(ACTIONS).first().click();
      await untilText(page, SWITCHED);
      await page.waitForSelector(SQUIGGLE, { state: "detached" });
      await undo(page);
      await untilText(page, { has: [...SWITCHED.lacks, ...HINTED.has], lacks: HINTED.lacks });
      assert.equal(await editorText(page), before);
      await page.waitForSelector(SQUIGGLE);
    },
  },
  {
    title: "sees no light bulb where there is nothing to fix, and finds the rewrites on request",
    file: "broken.json",
    async walk(page) {
      await page.waitForSelector(SQUIGGLE);
      await token(page, '"bridge"').click();
      await lightBulb(page).waitFor();
      await token(page, '"web"').click();
      await lightBulb(page).waitFor({ state: "hidden" });
      await openActions(page, "family");
      await page.locator(ACTIONS, { hasText: "Switch to awsvpc" }).waitFor();
    },
  },
  {
    title: "switches the network mode from the palette without a preview if there are only one or two changes",
    file: "broken.json",
    async walk(page) {
      await page.waitForSelector(SQUIGGLE);
      await chooseFromPalette(page, "ECS Task Definition: Switch Network Mode");
      const choice = page.locator(PICKS, { hasText: "Switch to awsvpc" });
      await choice.waitFor();
      assert.match((await choice.textContent()) ?? "", /2 changes.*Remove hostPort 8080 from container "web"/);
      await choice.click();
      await untilText(page, SWITCHED);
      await page.waitForSelector(SQUIGGLE, { state: "detached" });
    },
  },
  {
    title: "reads the page of a rule beside the file",
    file: "broken.json",
    async walk(page, picture) {
      await page.waitForSelector(SQUIGGLE);
      await lightBulbOn(page, "networkMode", '"bridge"');
      await page.locator(ACTIONS, { hasText: "Explain network-mode-fargate" }).click();
      const webview = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
      await webview.locator("h1", { hasText: "network-mode-fargate" }).waitFor();
      await picture("rule-page");
    },
  },
  {
    title: "types a mistake and sees it at once",
    file: "ports.json",
    async walk(page) {
      await page.waitForSelector(SQUIGGLE);
      await token(page, '"awsvpc"').dblclick();
      await page.keyboard.type("awsvpcc");
      await hoverOver(page, '"awsvpcc"', "network-mode-invalid");
    },
  },
  {
    title: "sees nothing in ordinary JSON, where the palette offers to treat it as a task definition",
    file: "ordinary.json",
    startsNoServer: true,
    async walk(page) {
      const treat = "Treat This File as a Task Definition";
      const entries = (await paletteEntries(page, "ECS Task Definition", treat)).join("\n");
      assert.doesNotMatch(entries, /Switch Network Mode|Stop Treating|Restart Server/);
      assert.equal(await page.locator(SQUIGGLE).count(), 0);
    },
  },
  {
    title: "opens a lock file of ten megabytes and does not wait for the extension",
    file: "package-lock.json",
    startsNoServer: true,
    async walk(page, _picture, figure) {
      await chooseFromPalette(page, "Developer: Show Running Extensions");
      const row = page.locator(".runtime-extensions-editor .extension", { hasText: EXTENSION }).first();
      const time = row.locator(".activation-time", { hasText: /\d+ms/ });
      await scrollTo(page, page.locator(".runtime-extensions-editor"), time);
      const said = ((await time.textContent()) ?? "").trim();
      figure(`${said}, as VS Code counts it: with fetching the code, and while all else starts`);
    },
  },
  ...FIRST_STEPS,
];
