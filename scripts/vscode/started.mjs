// What `npm start` opens in a browser where there is no VS Code on the desktop.
import { join } from "node:path";
import { start } from "./lifetime.mjs";
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
  const { child, ended, end } = start(process.execPath, [join(ROOT, "scripts/start.mjs"), "--browser"], {
    env: { ...process.env, DISPLAY: "" },
  });
  const page = await openPage(browser);
  const outcome = { title: TITLE, state: "passed" };
  try {
    await page.goto(await addressFrom(child, ended));
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "broken" }).click();
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "fargate-bridge.json" }).click();
    await page.waitForSelector(".squiggly-error");
  } catch (error) {
    outcome.state = "failed";
    outcome.error = error instanceof Error ? error.stack : String(error);
  }
  console.log(`${outcome.state}: ${outcome.title}`);
  await page.context().close();
  await end();
  return [outcome];
}

/** The first address that a program prints. */
function addressFrom(child, ended) {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk) => {
      output += chunk;
      const found = /http:\S+(?=\s)/.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`npm start named no address:\n${output}`)));
  });
}
