// What a person does with keys and mouse. Waits are for what appears, never for a time.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const MODIFIER = process.platform === "darwin" ? "Meta" : "Control";
const INPUT = ".quick-input-widget input";
const ROWS = ".quick-input-widget .quick-input-list .monaco-list-row";
const LINES = ".monaco-editor .view-lines .view-line";

/** So often the palette is asked, each time with more patience, while an extension or the editor itself still loads. */
const MOST_TRIES = 10;

/** Types into the palette and runs the first command with this name. */
export async function chooseFromPalette(page, command) {
  await typeIntoPalette(page, command);
  await page.locator(ROWS, { hasText: command }).first().click();
}

/**
 * Types words into the palette until a command with them is listed. An open list takes in no command that comes late,
 * not even when it is asked for again with the same words, so each try begins with a closed one.
 */
async function typeIntoPalette(page, words) {
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press("F1");
    try {
      await page.locator(INPUT).first().fill(`>${words}`, { timeout: 1000 });
      await page
        .locator(ROWS, { hasText: words })
        .first()
        .waitFor({ timeout: tries * 1000 });
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await page.keyboard.press("Escape");
      await page.locator(INPUT).first().waitFor({ state: "hidden" });
    }
  }
}

/** The entries that the palette has for some words, once one of them is there. */
export async function paletteEntries(page, words, entry = words) {
  await typeIntoPalette(page, words);
  await page.locator(ROWS, { hasText: entry }).first().waitFor();
  const entries = await page.locator(ROWS).allTextContents();
  await page.keyboard.press("Escape");
  return entries;
}

/** Moves the mouse over a word until the hover says something; returns all of it. */
export async function hoverOver(page, word, saying) {
  const hover = page.locator(".monaco-hover:not(.hidden)", { hasText: saying }).first();
  // What comes into the text meanwhile, say a hint, moves the word away from under the mouse.
  await untilShown(hover, async () => {
    await page.mouse.move(0, 0);
    await token(page, word).hover();
  });
  return (await hover.textContent()) ?? "";
}

const MENU = ".action-widget .monaco-list-row.action";

/** Where the editor shows its light bulb: in the text, or in the margin where the text leaves no room. */
const LIGHT_BULB = ".monaco-editor .lightBulbWidget, .monaco-editor .margin [class*=codicon-gutter-lightbulb]";

/** Puts the cursor into the value of a property, waits for the light bulb, and opens its menu. */
export async function lightBulbOn(page, key, value) {
  await token(page, value).click();
  await inBreadcrumbs(page, key);
  await untilMenu(page, () => lightBulb(page).click());
}

/** The light bulb, shown or not. */
export function lightBulb(page) {
  return page.locator(LIGHT_BULB).filter({ visible: true }).first();
}

/** Asks for the actions at the cursor, which is in the value of a property. */
export async function openActions(page, key) {
  await inBreadcrumbs(page, key);
  await untilMenu(page, () => page.keyboard.press(`${MODIFIER}+Period`));
}

/** Waits until the editor names the property above the text. */
async function inBreadcrumbs(page, key) {
  await page.locator(".breadcrumbs-control .monaco-breadcrumb-item", { hasText: key }).waitFor();
}

/** How often a person asks for what does not come, and how long, in milliseconds, before asking for the first time again. */
const ATTEMPTS = 5;
const PATIENCE = 5_000;

/**
 * Asks for a menu until it is there. The editor drops one that is asked for while its own support for JSON starts, and
 * nothing on the screen tells when that is over.
 */
export function untilMenu(page, ask) {
  return untilShown(page.locator(MENU).first(), ask);
}

/** Asks for something until it is on the screen; `ask` is told how many times that makes. */
export async function untilShown(wanted, ask) {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    await ask(attempt);
    const came = await wanted.waitFor({ timeout: attempt * PATIENCE }).then(
      () => true,
      () => false,
    );
    if (came) return;
  }
  await ask(ATTEMPTS);
  await wanted.waitFor();
}

/** The notification that says something, once it is there. This VS Code shows none until somebody asks for them. */
export async function untilTold(page, saying) {
  const notification = page.locator(".notifications-center .notification-list-item", { hasText: saying });
  await untilShown(notification, async () => {
    if (!(await page.locator(".notifications-center").isVisible())) {
      await page.locator("#status\\.notifications").click();
      // What the bell says would cover the buttons.
      await page.mouse.move(0, 0);
    }
  });
  return notification;
}

/** Scrolls a list up and down, of which VS Code draws only the rows in sight, until something in it is drawn. */
export async function scrollTo(page, list, wanted) {
  await list.hover();
  for (let step = 1; step < SCROLLS && !(await wanted.isVisible()); step += 1) {
    // Rows move while the list fills, so the search begins at the top again.
    await page.mouse.wheel(0, step % 10 === 0 ? -10_000 : 200);
    await page.waitForTimeout(SCROLL_PAUSE);
  }
  await wanted.waitFor();
}

const SCROLLS = 100;
const SCROLL_PAUSE = 200;

/** Takes the last change back. */
export async function undo(page) {
  await page
    .locator(".monaco-editor .view-lines")
    .first()
    .click({ position: { x: 300, y: 5 } });
  await page.keyboard.press(`${MODIFIER}+KeyZ`);
}

/** Puts the cursor behind the first such piece of the text in front, by "Go to Line/Column". */
export async function goBehind(page, text, piece) {
  const lines = text.slice(0, text.indexOf(piece) + piece.length).split("\n");
  const [line, column] = [lines.length, (lines.at(-1) ?? "").length + 1];
  await page.keyboard.press("Control+KeyG");
  const input = page.locator(INPUT).first();
  await input.fill(`:${line}:${column}`);
  await input.press("Enter");
  await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/** The folder that is open. */
function folderOf(page) {
  return new URL(page.url()).searchParams.get("folder");
}

/** So often a file that is just being saved is read, in case it is still empty. */
const MOST_READS = 250;

/**
 * Saves the file in front until this stands in it, since some edits come a little after what they were asked for with.
 *
 * @param says what the text tells
 */
export async function untilSavedAs(page, text, says) {
  let saved = await savedText(page);
  for (let saves = 1; saved !== text && saves < MOST_SAVES; saves += 1) {
    await page.waitForTimeout(SAVE_PAUSE);
    saved = await savedText(page);
  }
  assert.equal(saved, text, says);
}

/** So often a text is saved, with so many milliseconds between, until an edit is in it. */
const MOST_SAVES = 100;
const SAVE_PAUSE = 200;

/** Saves the file in front, and returns what stands in it then. */
export async function savedText(page) {
  const tab = page.locator(".tab.active");
  // An edit that comes right behind the keys is not saved by them.
  await untilShown(page.locator(".tab.active:not(.dirty)"), () => page.keyboard.press(`${MODIFIER}+KeyS`));
  const path = join(folderOf(page), await tab.getAttribute("data-resource-name"));
  // The tab is clean a little before the file is whole.
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const text = await readFile(path, "utf8");
    if (text !== "") return text;
    await page.waitForTimeout(20);
  }
  return "";
}

/** The text in the editor, as far as it is in sight. */
export async function editorText(page) {
  return page.evaluate(readLines, LINES);
}

/** Waits until the text in the editor has all of these words and none of those. */
export async function untilText(page, { has = [], lacks = [] }) {
  await page.waitForFunction(
    ({ selector, has, lacks }) => {
      const text = [...document.querySelectorAll(selector)]
        .map((line) => (line.textContent ?? "").replaceAll("\u00a0", " "))
        .join("\n");
      return has.every((word) => text.includes(word)) && !lacks.some((word) => text.includes(word));
    },
    { selector: LINES, has, lacks },
  );
}

/** The place of a word in the editor. */
export function token(page, word) {
  return page.locator(`${LINES} span span`, { hasText: new RegExp(`^\\s*${escaped(word)}\\s*$`) }).first();
}

function escaped(word) {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function readLines(selector) {
  return [...document.querySelectorAll(selector)]
    .map((line) => ({ top: Number.parseInt(line.style.top, 10), text: line.textContent ?? "" }))
    .sort((one, other) => one.top - other.top)
    .map(({ text }) => text.replaceAll("\u00a0", " "))
    .join("\n");
}
