// What a user does with completion: types, reads the list, accepts an entry.
import assert from "node:assert/strict";
import { chooseFromPalette, goBehind, savedText, token, untilSavedAs, untilShown, untilText } from "./person.mjs";

const ROWS = ".suggest-widget.visible .monaco-list-row";
const LABELS = `${ROWS} .label-name`;
const PICKS = ".quick-input-widget .quick-input-list .monaco-list-row";
const FOCUSED = ".suggest-widget.visible .monaco-list-row.focused .label-name";

/** The places of `names.json` in which an entry is accepted, last one first, so that none moves another. */
const TAKEN = [
  {
    behind: '"sourceVolume": "',
    says: "the name of a volume, where nothing stands between the quotes",
    before: async (page) => {
      for (let each = 0; each < "data".length; each += 1) await page.keyboard.press("Delete");
    },
    take: "data",
    turns: [],
  },
  {
    behind: '"protocol": "tcp" }]',
    says: "a key behind a member that has no comma yet",
    before: async (page) => {
      await page.keyboard.press("Enter");
      await page.keyboard.type('"stopT');
    },
    opens: true,
    take: "stopTimeout",
    turns: [['"protocol": "tcp" }]\n', '"protocol": "tcp" }],\n      "stopTimeout": 30\n']],
  },
  {
    behind: '"hostPort": ',
    says: "a number in the place of another",
    take: "0",
    turns: [['"hostPort": 8080', '"hostPort": 0']],
  },
  {
    behind: '"condition": "',
    says: "an enum value in the place of another",
    take: "HEALTHY",
    turns: [['"START"', '"HEALTHY"']],
  },
  {
    behind: '"containerName": ',
    says: "the name of a container, all of which was taken away",
    before: async (page) => {
      for (let each = 0; each < '"db"'.length; each += 1) await page.keyboard.press("Delete");
    },
    take: "db",
    turns: [],
  },
  {
    behind: '["EC2"],',
    says: "a key and then its value",
    before: async (page) => {
      await page.keyboard.press("Enter");
      await page.keyboard.type('"netw');
    },
    opens: true,
    take: "networkMode",
    andValue: "bridge",
    turns: [['["EC2"],\n', '["EC2"],\n  "networkMode": "bridge",\n']],
  },
];

/** In the shape of `JOURNEYS`. */
export const COMPLETION_JOURNEYS = [
  {
    title: "types a key, sees each entry once, with unsupported ones on Fargate struck through, and accepts one",
    file: "ports.json",
    async walk(page, picture) {
      await page.waitForSelector(".squiggly-error");
      await token(page, "true").click();
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.type('"h');
      const labels = await labelsWith(page, "healthCheck", true);
      assert.deepEqual(labels, [...new Set(labels)]);
      const struck = page.locator(`${ROWS}:has(.strikethrough, .deprecated)`, { hasText: "hostname" });
      await struck.first().waitFor();
      assert.match((await struck.first().textContent()) ?? "", /In awsvpc mode the host name comes from/);
      await picture("completion");
      await page.keyboard.type("eal");
      await takeEntry(page, "healthCheck", true);
      await untilText(page, { has: ['"healthCheck"', '"CMD-SHELL"', '"portMappings"'], lacks: ['"heal"'] });
    },
  },
  {
    title: "accepts an entry in each of six places with the keyboard, and the file is as expected",
    file: "names.json",
    async walk(page) {
      await page.waitForSelector(".squiggly-error");
      let text = await savedText(page);
      for (const { behind, says, before, opens = false, take, andValue, turns } of TAKEN) {
        await goBehind(page, text, behind);
        await before?.(page);
        await takeEntry(page, take, opens);
        if (andValue !== undefined) await takeEntry(page, andValue, true);
        for (const [old, now] of turns) text = text.replace(old, now);
        await untilSavedAs(page, text, says);
      }
    },
  },
  {
    title: "accepts a user snippet in a task definition, and chooses from its options twice",
    file: "names.json",
    async walk(page, picture) {
      await page.waitForSelector(".squiggly-error");
      const text = await savedText(page);
      await goBehind(page, text, '"cpu": "256",');
      await labelsWith(page, "networkMode", false);
      await page.keyboard.press("Escape");
      await chooseFromPalette(page, "Snippets: Insert Snippet");
      await page.locator(PICKS, { hasText: "Size of the team" }).first().click();
      assert.deepEqual(await choices(page, "2048"), ["512", "1024", "2048"]);
      await picture("choices");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      assert.deepEqual(await choices(page, "8192"), ["4096", "8192"]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      const now = text.replace('"cpu": "256",', '"cpu": "256","cpu": "1024", "memory": "8192"');
      await untilSavedAs(page, now, "the second choice of each");
    },
  },
  {
    title: "empties a task definition and sees snippets of whole ones",
    file: "broken.json",
    async walk(page, picture) {
      await page.waitForSelector(".squiggly-error");
      await page.keyboard.press("Control+KeyA");
      await page.keyboard.press("Delete");
      await page.keyboard.press("Control+Space");
      await page.locator(LABELS, { hasText: "ecs-fargate-web" }).waitFor();
      await picture("emptied");
    },
  },
];

/**
 * The visible labels of the list, once one of them is there. If the list does not open by itself, or was opened while
 * the server was taking over and lacks its entries, it is requested.
 *
 * @param opens whether the typed text opens it
 */
async function labelsWith(page, label, opens) {
  const wanted = page.locator(LABELS, { hasText: new RegExp(`^${label}$`) });
  await untilShown(wanted, async (attempt) => {
    if (opens && attempt === 1) return;
    if ((await page.locator(ROWS).count()) > 0) await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Space");
  });
  return page.locator(LABELS).allTextContents();
}

/** The choices in the list, which opens by itself, once one of them is there. */
async function choices(page, label) {
  await page.locator(LABELS, { hasText: new RegExp(`^${label}$`) }).waitFor();
  return page.locator(LABELS).allTextContents();
}

/** Opens the list if needed, goes down to an entry and accepts it. */
async function takeEntry(page, label, opens) {
  const labels = await labelsWith(page, label, opens);
  for (let steps = 0; (await page.locator(FOCUSED).textContent()) !== label; steps += 1) {
    assert.ok(steps < labels.length, `${label} was not reached in ${labels}`);
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.locator(".suggest-widget.visible", { hasText: label }).waitFor({ state: "hidden" });
}
