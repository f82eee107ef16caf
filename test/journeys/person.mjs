// What a user does with keyboard and mouse. Waits are for what appears, never for a time.
import assert from "node:assert/strict";
import { once } from "node:events";
import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const MODIFIER = process.platform === "darwin" ? "Meta" : "Control";
const INPUT = ".quick-input-widget input";
const ROWS = ".quick-input-widget .quick-input-list .monaco-list-row";
const LINES = ".monaco-editor .view-lines .view-line";

/** How many times the palette is tried, with growing patience, while an extension or the editor is still loading. */
const MOST_TRIES = 10;

/** Types into the palette and runs the first command with this name. */
export async function chooseFromPalette(page, command) {
  await typeIntoPalette(page, command);
  await page.locator(ROWS, { hasText: command }).first().click();
}

/**
 * Types words into the palette until a matching command is listed. An open list does not include commands that are
 * added later, even if the same words are typed again, so each attempt starts with a closed one.
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

/** The palette's entries for some words, once one of them is there. */
export async function paletteEntries(page, words, entry = words) {
  await typeIntoPalette(page, words);
  await page.locator(ROWS, { hasText: entry }).first().waitFor();
  const entries = await page.locator(ROWS).allTextContents();
  await page.keyboard.press("Escape");
  return entries;
}

/** Hovers over a word until the hover contains a text, and returns the whole hover. */
export async function hoverOver(page, word, saying) {
  const hover = page.locator(".monaco-hover:not(.hidden)", { hasText: saying }).first();
  // Something that appears in the text meanwhile, such as a hint, moves the word away from the mouse.
  await untilShown(hover, async () => {
    await page.mouse.move(0, 0);
    await token(page, word).hover();
  });
  return (await hover.textContent()) ?? "";
}

const MENU = ".action-widget .monaco-list-row.action";

/** The light bulb of the editor: in the text, or in the margin if the text leaves no space. */
const LIGHT_BULB = ".monaco-editor .lightBulbWidget, .monaco-editor .margin [class*=codicon-gutter-lightbulb]";

/** Puts the cursor into the value of a property, waits for the light bulb, and opens its menu. */
export async function lightBulbOn(page, key, value) {
  await token(page, value).click();
  await inBreadcrumbs(page, key);
  await untilMenu(page, () => lightBulb(page).click());
}

/** The light bulb, visible or not. */
export function lightBulb(page) {
  return page.locator(LIGHT_BULB).filter({ visible: true }).first();
}

/** Opens the actions at the cursor, which is in the value of a property. */
export async function openActions(page, key) {
  await inBreadcrumbs(page, key);
  await untilMenu(page, () => page.keyboard.press(`${MODIFIER}+Period`));
}

/** Waits until the breadcrumbs show the property. */
async function inBreadcrumbs(page, key) {
  await page.locator(".breadcrumbs-control .monaco-breadcrumb-item", { hasText: key }).waitFor();
}

/** How many times something is requested until it appears, and how long to wait for the first time, in milliseconds. */
const ATTEMPTS = 5;
const PATIENCE = 5_000;

/**
 * Requests a menu until it is there. The editor drops a menu while its JSON support starts, and nothing on the screen
 * shows when that is over.
 */
export function untilMenu(page, ask) {
  return untilShown(page.locator(MENU).first(), ask);
}

/**
 * Requests something until it is on the screen. `ask` receives the number of the attempt, and `patience` tells how many
 * milliseconds to wait after it.
 */
export async function untilShown(
  wanted,
  ask,
  { attempts = ATTEMPTS, patience = (attempt) => attempt * PATIENCE } = {},
) {
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    await ask(attempt);
    if (await comes(wanted, patience(attempt))) return;
  }
  await ask(attempts);
  await wanted.waitFor();
}

/** Whether something appears, or is gone, within some milliseconds. */
function comes(wanted, timeout, state = "visible") {
  return wanted.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );
}

/** Chooses an entry of a menu. VS Code takes no clicks for a moment after a menu has opened, so this may take several. */
export async function chooseInMenu(entry) {
  await entry.waitFor();
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    // The menu may close just before the click.
    await entry.click({ timeout: attempt * PATIENCE }).catch(() => undefined);
    if (await comes(entry, attempt * PATIENCE, "hidden")) return;
  }
  await entry.waitFor({ state: "hidden" });
}

/** The notification with a text, once it is there. This VS Code shows notifications only on request. */
export async function untilTold(page, saying) {
  const notification = page.locator(".notifications-center .notification-list-item", { hasText: saying });
  await untilShown(notification, async () => {
    if (!(await page.locator(".notifications-center").isVisible())) {
      await page.locator("#status\\.notifications").click();
      // The tooltip of the bell would cover the buttons.
      await page.mouse.move(0, 0);
    }
  });
  return notification;
}

/** Scrolls a list up and down until an element in it is drawn. VS Code draws only the visible rows. */
export async function scrollTo(page, list, wanted) {
  await list.hover();
  if (await wanted.isVisible()) return;
  // Rows move while the list fills, so the search restarts at the top.
  await untilShown(wanted, (step) => page.mouse.wheel(0, step % 10 === 0 ? -10_000 : 200), {
    attempts: SCROLLS,
    patience: () => SCROLL_PATIENCE,
  });
}

const SCROLLS = 100;
const SCROLL_PATIENCE = 200;

/** Undoes the last change. */
export async function undo(page) {
  await page
    .locator(".monaco-editor .view-lines")
    .first()
    .click({ position: { x: 300, y: 5 } });
  await page.keyboard.press(`${MODIFIER}+KeyZ`);
}

/** Puts the cursor after the first occurrence of a text in the active editor, with "Go to Line/Column". */
export async function goBehind(page, text, piece) {
  const lines = text.slice(0, text.indexOf(piece) + piece.length).split("\n");
  const [line, column] = [lines.length, (lines.at(-1) ?? "").length + 1];
  await page.keyboard.press("Control+KeyG");
  const input = page.locator(INPUT).first();
  await input.fill(`:${line}:${column}`);
  await input.press("Enter");
  await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/** The open folder. */
function folderOf(page) {
  return new URL(page.url()).searchParams.get("folder");
}

/** How many milliseconds an edit or a file may be late. */
const LATEST = 20_000;

/**
 * Saves the active file until it has a certain text, because some edits arrive a little later than requested.
 *
 * @param says the message if it does not
 */
export async function untilSavedAs(page, text, says) {
  let saved = await savedText(page);
  for (let saves = 1; saved !== text && saves < MOST_SAVES; saves += 1) {
    // A late edit marks the tab again, and a late file changes.
    const late = page.locator(".tab.active.dirty").waitFor({ timeout: LATEST });
    const came = await Promise.any([late, untilFile(await activePath(page), (now) => now === text)]).then(
      () => true,
      () => false,
    );
    if (!came) break;
    saved = await savedText(page);
  }
  assert.equal(saved, text, says);
}

/** How many edits may be late. */
const MOST_SAVES = 100;

/** Saves the active file and returns its text. */
export async function savedText(page) {
  // Saving does not include an edit that arrives right after the keys.
  await untilShown(page.locator(".tab.active:not(.dirty)"), () => page.keyboard.press(`${MODIFIER}+KeyS`));
  // The tab is marked as saved a little before the file is complete.
  return untilFile(await activePath(page), (text) => text !== "");
}

/** The path of the active file. */
async function activePath(page) {
  return join(folderOf(page), await page.locator(".tab.active").getAttribute("data-resource-name"));
}

/** The text of a file as soon as it is what is waited for. Rejects if it does not become that. */
async function untilFile(path, isWanted) {
  const watcher = watch(dirname(path), { persistent: false });
  const signal = AbortSignal.timeout(LATEST);
  try {
    for (;;) {
      const change = once(watcher, "change", { signal });
      // No one waits for it if the file is complete.
      change.catch(() => {});
      const text = await readFile(path, "utf8");
      if (isWanted(text)) return text;
      await change;
    }
  } finally {
    watcher.close();
  }
}

/** The visible text of the editor. */
export async function editorText(page) {
  return page.evaluate(readLines, LINES);
}

/** Waits until the text of the editor has all of some words and none of others. */
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

/** The position of a word in the editor. */
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
