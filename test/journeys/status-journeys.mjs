// What a user reads in the status bar.
import assert from "node:assert/strict";
import { token, untilShown } from "./person.mjs";

const SQUIGGLE = ".squiggly-error";
const PICKS = ".quick-input-widget .quick-input-list .monaco-list-row";
const LANGUAGE_HOVER = ".hover-language-status";
/** The status bar entry with the network mode. */
export const MODE = '.statusbar-item[id$="ecsTaskDefinition.mode"]';
const TOOLTIP = ".monaco-hover.workbench-hover, .workbench-hover-container";

/** In the shape of `JOURNEYS`. */
export const STATUS_JOURNEYS = [
  {
    title: "reads in the status bar that the mode is rejected, why, and how many problems there are",
    file: "broken.json",
    async walk(page, picture) {
      await untilMode(page, "bridge rejected");
      await page.locator(`${MODE}.warning-kind .codicon-warning`).waitFor();
      // The hover closes when its content changes.
      await untilShown(page.locator(LANGUAGE_HOVER, { hasText: "2 errors" }).first(), async () => {
        await page.mouse.move(0, 0);
        await page.locator("#status\\.languageStatus").hover();
      });
      for (const says of ["Show Problems", "Show Output"]) {
        await page.locator(LANGUAGE_HOVER, { hasText: says }).first().waitFor();
      }
      await untilTooltip(page, "Fargate has only awsvpc, so ECS rejects the mode that is written");
      await page.locator(TOOLTIP, { hasText: "Made for FARGATE" }).first().waitFor();
      await picture("status");
    },
  },
  {
    title: "reads the default mode in the status bar, and switches it with a click",
    file: "unwritten.json",
    async walk(page) {
      await untilMode(page, "bridge (default)");
      assert.equal(await page.locator(`${MODE}.warning-kind`).count(), 0);
      const label = await page.locator(`${MODE} [aria-label]`).first().getAttribute("aria-label");
      assert.match(label, /^ECS network mode: bridge \(default\)\. networkMode is left out\./);
      await page.locator(`${MODE} a`).click();
      await page.locator(PICKS, { hasText: "Switch to host" }).first().click();
      await page.locator(PICKS, { hasText: "Make these 3 changes" }).first().click();
      await untilMode(page, "host");
    },
  },
  {
    title: "reads in the status bar that a bare list has no mode, and sets an assumed one with a click",
    file: "containers.json",
    async walk(page) {
      await untilMode(page, "mode not in this file");
      await untilTooltip(page, "Terraform, or another file, sets the mode");
      await untilTooltip(page, "Click to open the settings that assume a network mode");
      await page.locator(`${MODE} a`).click();
      const setting = page.locator(".settings-editor .setting-item-contents", { hasText: "Assume Network Mode" });
      // While it searches, the settings editor redraws its list and loses a choice made before.
      await untilShown(setting.and(page.locator(".is-configured")), () =>
        setting.locator("select, .monaco-select-box").first().selectOption({ label: "bridge" }),
      );
      await page.locator(".tab", { hasText: "containers.json" }).click();
      await untilMode(page, "bridge (assumed)");
    },
  },
  {
    title: "reads a mode in the status bar as soon as it is typed",
    file: "ports.json",
    async walk(page) {
      await untilMode(page, "awsvpc");
      await token(page, '"awsvpc"').dblclick();
      await page.keyboard.type("none");
      await untilMode(page, "none rejected");
      await token(page, '"none"').dblclick();
      await page.keyboard.type("awsvpcc");
      await untilMode(page, "awsvpcc rejected");
    },
  },
  {
    title: "reads in the status bar that the file is a daemon task definition",
    file: "daemon.json",
    async walk(page) {
      await page.waitForSelector(SQUIGGLE);
      await untilMode(page, "daemon_bridge");
      await untilTooltip(page, "Daemon task definition");
      assert.equal(await page.locator(TOOLTIP, { hasText: "Click to switch" }).count(), 0);
    },
  },
  {
    title: "sees no network mode in the status bar beside ordinary JSON",
    file: "broken.json",
    async walk(page) {
      await untilMode(page, "bridge rejected");
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "ordinary.json" }).click();
      await page.locator('.tab.active[data-resource-name="ordinary.json"]').waitFor();
      await page.locator(MODE).waitFor({ state: "hidden" });
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "daemon.json" }).click();
      await untilMode(page, "daemon_bridge");
    },
  },
];

/** On a busy machine the extension may still be loading. Only the journey's limit ends the wait. */
const UNHURRIED = { timeout: 0 };

/** Waits until the status bar shows exactly this text for the mode. */
export async function untilMode(page, text) {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelector(selector)?.textContent?.trim() === wanted,
    [MODE, text],
    UNHURRIED,
  );
}

async function untilTooltip(page, text) {
  await untilShown(page.locator(TOOLTIP, { hasText: text }).first(), async () => {
    await page.mouse.move(0, 0);
    await page.locator(MODE).hover();
  });
}
