// A Chromium to show VS Code in: one that is installed, or the one that an npm package carries.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { npmInstall } from "./host.mjs";
import { onEnd } from "./lifetime.mjs";
import { CACHE } from "./paths.mjs";

/** The newest release that runs on Node 20. */
const PACKAGED = "147.0.2";

const INSTALLED = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"],
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  win32: ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
};

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium. `BROWSER_PATH` names one; `BROWSER_PATH=packaged` insists on the npm package. */
export async function startBrowser() {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, headless: true });
  onEnd(() => browser.close());
  return browser;
}

async function findBrowser() {
  const wanted = process.env["BROWSER_PATH"];
  const candidates =
    wanted === undefined ? [...(INSTALLED[process.platform] ?? []), chromium.executablePath()] : [wanted];
  const installed = candidates.find((path) => path !== "" && existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: QUIET };
  if (process.platform !== "linux") throw new Error("No Chrome or Chromium found; name one in BROWSER_PATH.");
  const folder = join(CACHE, "browser");
  if (!existsSync(join(folder, "node_modules/@sparticuz/chromium/package.json"))) {
    console.log(`Fetching Chromium (@sparticuz/chromium ${PACKAGED}) from the npm registry into .vscode-test, once.`);
    await npmInstall("browser", { "@sparticuz/chromium": PACKAGED }, ["--ignore-scripts"]);
  }
  const entry = createRequire(join(folder, "package.json")).resolve("@sparticuz/chromium");
  const { default: packaged } = await import(pathToFileURL(entry).href);
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET] };
}
