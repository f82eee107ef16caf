// What `npm start` opens in a browser if VS Code is not installed.
import { join } from "node:path";
import { start, untilPrinted } from "./lifetime.mjs";
import { ROOT } from "./paths.mjs";
import { walkInPage } from "./walk.mjs";

const TITLE = "desktop: a person runs npm start, opens the address, and sees the mistakes of an example";

/** Runs `npm start` for a browser and opens its address. Returns the test; none if `ONLY` selects others. */
export async function walkStart(browser, twice) {
  return new RegExp(process.env["ONLY"] ?? "").test(TITLE) ? twice(async () => [await walkOnce(browser)]) : [];
}

async function walkOnce(browser) {
  const program = start(process.execPath, [join(ROOT, "scripts/start.mjs"), "--browser"], {
    env: { ...process.env, DISPLAY: "" },
  });
  try {
    return await walkInPage(browser, TITLE, {}, async (page) => {
      await page.goto(await untilPrinted(program, /(http:\S+)\s/, "npm start named no address"));
      await page.locator('.tab.active[data-resource-name="fargate-bridge.json"]').waitFor();
      await page.waitForSelector(".squiggly-error");
      await page
        .locator("#ecs-task-definitions\\.ecs-task-definitions\\.ecsTaskDefinition\\.mode", {
          hasText: "bridge rejected",
        })
        .waitFor();
    });
  } finally {
    await program.end();
  }
}
