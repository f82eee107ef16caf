// What a user does with the names of containers and volumes: renames them everywhere in the file.
import assert from "node:assert/strict";
import { goBehind, savedText, untilSavedAs } from "./person.mjs";

const RENAME_INPUT = ".rename-box input";
const NOTIFICATION = ".notifications-center .notification-list-item-message";

/** In the shape of `JOURNEYS`. */
export const NAME_JOURNEYS = [
  {
    title: "renames a container and a volume with F2, and every reference follows",
    file: "names.json",
    async walk(page, picture) {
      await page.waitForSelector(".squiggly-error");
      const before = await savedText(page);
      // From a link with an alias: only the name is selected, not the alias.
      await goBehind(page, before, '["d');
      await startRenaming(page, "db");
      await page.keyboard.type("postgres");
      await picture("rename");
      await page.keyboard.press("Enter");
      await page.locator(RENAME_INPUT).waitFor({ state: "hidden" });
      const container = before.replaceAll('"db"', '"postgres"').replace('"db:', '"postgres:');
      await untilSavedAs(page, container);
      await goBehind(page, container, '[{ "name": "da');
      await startRenaming(page, "data");
      await page.keyboard.type("records");
      await page.keyboard.press("Enter");
      await page.locator(RENAME_INPUT).waitFor({ state: "hidden" });
      await untilSavedAs(page, container.replaceAll('"data"', '"records"'));
    },
  },
  {
    title: "reads why a name can't be used, and the file stays unchanged",
    file: "names.json",
    async walk(page) {
      await page.waitForSelector(".squiggly-error");
      const before = await savedText(page);
      await goBehind(page, before, '"name": "d');
      await startRenaming(page, "db");
      await page.keyboard.type("web");
      await page.keyboard.press("Enter");
      await page.locator("#status\\.notifications .codicon-bell-dot").click();
      await page.locator(NOTIFICATION, { hasText: 'Another container of the task is already named "web".' }).waitFor();
      assert.equal(await savedText(page), before);
    },
  },
];

/** Presses F2 and waits until the box contains this name, selected completely. */
async function startRenaming(page, name) {
  await page.keyboard.press("F2");
  // The box is visible before it has the focus.
  await page.locator(`${RENAME_INPUT}:focus`).waitFor();
  assert.equal(await page.locator(RENAME_INPUT).inputValue(), name);
}
