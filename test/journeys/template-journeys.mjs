// What a user does with templates of task definitions.
import assert from "node:assert/strict";
import { chooseFromPalette, hoverOver, paletteEntries, untilText } from "./person.mjs";

const SQUIGGLE = ".squiggly-error, .squiggly-warning";
const MODE = "#status\\.editor\\.mode";
/** One of each: a key, a string, a placeholder's bracket and name, a directive, a number, a comment. */
const COLOURED = ['"cpu"', '"awsvpc"', "${", "service", "if stage ==", "8081", "// The values come from the pipeline."];

const TEMPLATE = "ECS Task Definition Template";

/** In the shape of `JOURNEYS`. */
export const TEMPLATE_JOURNEYS = [
  {
    title: "opens a template, sees only its own mistakes and its placeholders in color",
    file: "template.json.tpl",
    async walk(page, picture) {
      await page.locator(MODE, { hasText: TEMPLATE }).waitFor();
      await hoverOver(page, "8181", "hostPort 8181 differs from containerPort 8081");
      assert.equal(await page.locator(SQUIGGLE).count(), 1);
      await page.mouse.move(0, 0);
      await picture("template");
      const colours = {};
      for (const word of COLOURED) colours[word] = await colourOf(page, word);
      assert.equal(new Set(Object.values(colours)).size, COLOURED.length, JSON.stringify(colours));
      await chooseFromPalette(page, "Fold All");
      await untilText(page, { has: ["{"], lacks: ['"cpu"'] });
    },
  },
  {
    title: "sees nothing in another kind of template, where the palette offers to treat it as a task definition",
    file: "policy.json.tpl",
    startsNoServer: true,
    async walk(page) {
      const treat = "Treat This File as a Task Definition";
      const entries = (await paletteEntries(page, "ECS Task Definition", treat)).join("\n");
      assert.doesNotMatch(entries, /Switch Network Mode|Stop Treating|Restart Server/);
      await page.locator(MODE, { hasText: "Plain Text" }).waitFor();
    },
  },
];

/** The colour of a token in the editor. */
async function colourOf(page, word) {
  const tokens = page.locator(".monaco-editor .view-lines .view-line span span");
  const shown = await tokens.evaluateAll((spans, word) => {
    const span = spans.find(({ textContent }) => textContent.replaceAll("\u00a0", " ").trim() === word.trim());
    return span === undefined ? spans.map(({ textContent }) => textContent).join(" | ") : getComputedStyle(span).color;
  }, word);
  assert.match(shown, /^rgb/, `${word} is no token of its own`);
  return shown;
}
