// What `npm start` opens in a browser where there is no VS Code on the desktop.
import { join } from "node:path";
import { start, untilPrinted } from "./lifetime.mjs";
import { ROOT } from "./paths.mjs";
import { openPage } from "./workbench.mjs";

const TITLE = "desktop: a person runs npm start, opens an example at the address, and sees its mistakes";

/**
 * Runs `npm start` for a browser and opens what it names.
 *
 * @returns the outcome, or none where `JOURNEY` asks for others
 */
export async function walkStart(browser) {
  if (!TITLE.includes(process.env["JOURNEY"] ?? "")) return [];
  const program = start(process.execPath, [join(ROOT, "scripts/start.mjs"), "--browser"], {
    env: { ...process.env, DISPLAY: "" },
  });
  const page = await openPage(browser);
  const outcome = { title: TITLE, state: "passed" };
  try {
    await page.goto(await untilPrinted(program, /(http:\S+)\s/, "npm start named no address"));
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "broken" }).click();
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "fargate-bridge.json" }).click();
    await page.waitForSelector(".squiggly-error");
  } catch (error) {
    outcome.state = "failed";
    outcome.error = error instanceof Error ? error.stack : String(error);
  }
  console.log(`${outcome.state}: ${outcome.title}`);
  await page.context().close();
  await program.end();
  return [outcome];
}
