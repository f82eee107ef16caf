// What a user sees in the text: inlay hints, which a double click writes out.
import { savedText, untilSavedAs } from "./person.mjs";

/** The hints in `unwritten.json`, from top to bottom. */
const HINTS = ["networkMode: bridge", "= 0.25 vCPU", "= 0.5 GB", "essential: true", "= 0.375 GB", "hostPort: dynamic"];

/** In the shape of `JOURNEYS`. */
export const HINT_JOURNEYS = [
  {
    title: "sees inlay hints of each kind in the text, and inserts one with a double click",
    file: "unwritten.json",
    async walk(page, picture) {
      await untilHints(page, HINTS);
      await picture("inlay-hints");
      const before = await savedText(page);
      await hint(page, "networkMode: bridge").dblclick();
      await untilHints(page, HINTS.slice(1));
      await untilSavedAs(page, before.replace('"shop",\n', '"shop",\n  "networkMode": "bridge",\n'));
    },
  },
];

const INJECTED = ".monaco-editor .view-lines span[class*=dyn-rule], .monaco-editor .view-lines span[class*=ced-]";

function hint(page, text) {
  return page.locator(INJECTED, { hasText: text }).first();
}

/** Waits until exactly these hints are on the screen, in this order. */
async function untilHints(page, expected) {
  try {
    await page.waitForFunction(readsAs, { selector: INJECTED, expected });
  } catch (error) {
    const seen = await page.locator(INJECTED).allTextContents();
    throw new Error(`Seen: ${seen.join(" | ")}`, { cause: error });
  }
}

function readsAs({ selector, expected }) {
  const seen = [...document.querySelectorAll(selector)]
    .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent.replaceAll("\u00a0", " ") }))
    .filter(
      ({ box, text }) => text.trim() !== "" && box.width > 0 && box.bottom <= innerHeight && box.right <= innerWidth,
    )
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
    .map(({ text }) => text.trim());
  return JSON.stringify(seen) === JSON.stringify(expected);
}
