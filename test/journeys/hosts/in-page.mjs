// Runs the suite in a VS Code window in a browser.
import { join } from "node:path";
import { layOutForPage } from "./extension.mjs";
import { loadVSCode, openPage, untilCrash } from "./workbench.mjs";

/** Loads the suite into a page and waits for its end. */
export async function runInPage({ browser, vscode }, host, { root, folder }) {
  const laidOut = await layOutForPage(join(root, "extension"), host);
  const page = await openPage(browser);
  try {
    const crash = untilCrash(page);
    const ended = new Promise((resolve) => {
      void page.exposeFunction("codeAutomationExit", resolve);
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) => {
      const line = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
      if (process.env["VERBOSE"]) console.log(line);
      else if (/^(?:passed|failed|not applicable): /.test(line)) console.log(line.split("\n", 1)[0]);
    });
    await loadVSCode(page, vscode.address, { folder, host, laidOut });
    await Promise.race([ended, crash]);
  } finally {
    await page.context().close();
  }
}
