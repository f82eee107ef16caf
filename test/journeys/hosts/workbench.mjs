// VS Code in a browser page.
import { developInWebHost } from "./web-host.mjs";

const SIZE = { width: 1060, height: 540 };

/**
 * The address at which VS Code opens a folder. With `extension`, a path, it runs that extension in a Node process; only
 * a VS Code for tests accepts this. Without it, it runs the installed ones.
 */
export function workbenchUrl(address, { folder, suite, file, extension }) {
  const payload = [["skipWelcome", "true"]];
  if (extension !== undefined) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (suite !== undefined) payload.push(["extensionTestsPath", remote(suite)], ["enableProposedApi", ""]);
  const url = new URL(address);
  // Unlike the others, a file must have the URI that it has in the workspace, or it would be another file.
  if (file !== undefined) payload.push(["openFile", remote(`${folder}/${file}`, url.host)]);
  url.searchParams.set("folder", slashed(folder));
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/**
 * Loads VS Code into a page.
 *
 * @param host `desktop`: the extension runs in a Node process; `web`: in a worker of the browser
 * @param laidOut the extension and, if it is to run, the suite: paths, or URLs for the web
 */
export async function loadVSCode(page, address, { folder, host, file, laidOut }) {
  if (host === "web") await developInWebHost(page, address, laidOut);
  const { extension, suite } = host === "web" ? {} : laidOut;
  await page.goto(workbenchUrl(address, { folder, file, extension, suite }));
}

/**
 * Opens a new page without stored data.
 *
 * @param language the display language of VS Code. Without a language pack its own texts stay English, and extensions
 * show theirs in that language.
 */
export async function openPage(browser, { scale = 1, language } = {}) {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: scale,
    colorScheme: "light",
    // Animated elements can't be clicked, and animations are slow on a busy machine.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  if (language !== undefined) {
    await page.addInitScript((tag) => {
      globalThis._VSCODE_NLS_LANGUAGE = tag;
    }, language);
  }
  return page;
}

/** Never resolves. Rejects when the page crashes, because other waits in the page would not notice. */
export function untilCrash(page) {
  const crash = new Promise((_, reject) => {
    page.once("crash", () => reject(new Error("The window broke down.")));
  });
  crash.catch(() => undefined);
  return crash;
}

function remote(path, authority = "remote") {
  return `vscode-remote://${authority}${slashed(path)}`;
}

function slashed(path) {
  const slashes = path.replaceAll("\\", "/");
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}
