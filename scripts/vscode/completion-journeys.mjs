// What a person does with completion: types, reads the list, takes an entry.
import assert from "node:assert/strict";
import { token, untilText } from "./person.mjs";

const ROWS = ".suggest-widget.visible .monaco-list-row";
const LABELS = `${ROWS} .label-name`;

/** The labels in the list, as far as it is in sight, once one of them is there. */
async function labelsWith(page, label) {
  await page.locator(LABELS, { hasText: new RegExp(`^${label}$`) }).waitFor();
  return page.locator(LABELS).allTextContents();
}

/** As those in `journeys.mjs`. */
export const COMPLETION_JOURNEYS = [
  {
    title: "types a key, sees each entry once and what Fargate does not have struck through, and takes one",
    file: "ports.json",
    async walk(page, picture) {
      await page.waitForSelector(".squiggly-error");
      await token(page, "true").click();
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.type('"h');
      const labels = await labelsWith(page, "healthCheck");
      assert.deepEqual(labels, [...new Set(labels)]);
      const struck = page.locator(`${ROWS}:has(.strikethrough, .deprecated)`, { hasText: "hostname" });
      await struck.first().waitFor();
      assert.match((await struck.first().textContent()) ?? "", /ECS refuses hostname in awsvpc mode/);
      await picture("completion");
      await page.keyboard.type("eal");
      await page.keyboard.press("Enter");
      await untilText(page, { has: ['"healthCheck"', '"CMD-SHELL"', '"portMappings"'], lacks: ['"heal"'] });
    },
  },
];
