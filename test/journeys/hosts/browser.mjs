// A Chromium that shows VS Code: an installed one, or the one from an npm package.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { lost, onEnd } from "../lifetime.mjs";
import { HOW_TO_GET_ONE, packagedBrowser } from "./packaged-browser.mjs";

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

/** How long a browser may take to start, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Starts a headless Chromium. If it exits, the whole run ends. `BROWSER_PATH` names one; `BROWSER_PATH=packaged`
 * requires the npm package.
 */
export async function startBrowser() {
  const { executablePath, env } = await findBrowser();
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, env, args: QUIET, timeout: PATIENCE, ...signals });
  let ending = false;
  browser.on("disconnected", () => {
    if (!ending) lost(`The browser (${executablePath}) went away.`);
  });
  onEnd(() => {
    ending = true;
    return browser.close();
  });
  return browser;
}

async function findBrowser() {
  const wanted = process.env["BROWSER_PATH"];
  if (wanted === "packaged") return packagedBrowser();
  if (wanted !== undefined && !existsSync(wanted)) {
    throw new Error(`BROWSER_PATH names no file: ${wanted}. ${HOW_TO_GET_ONE}`);
  }
  const candidates =
    wanted === undefined ? [...(INSTALLED[process.platform] ?? []), chromium.executablePath()] : [wanted];
  const executablePath = candidates.find((path) => path !== "" && existsSync(path));
  return executablePath === undefined ? packagedBrowser() : { executablePath };
}
