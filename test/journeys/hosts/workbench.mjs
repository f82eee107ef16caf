// VS Code in a page of the browser.
import { developInWebHost } from "./web-host.mjs";

const SIZE = { width: 1060, height: 540 };

/**
 * The address under which VS Code opens a folder: with the extension at a path in a Node process, which only a VS Code
 * for tests takes from an address, or, without a path, with those that are installed.
 */
export function workbenchUrl(address, { folder, suite, file, extension }) {
  const payload = [["skipWelcome", "true"]];
  if (extension !== undefined) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (suite !== undefined) payload.push(["extensionTestsPath", remote(suite)], ["enableProposedApi", ""]);
  const url = new URL(address);
  // Unlike the others, a file has to be named as the workspace names it, or it would be another one.
  if (file !== undefined) payload.push(["openFile", remote(`${folder}/${file}`, url.host)]);
  url.searchParams.set("folder", slashed(folder));
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/**
 * Loads VS Code into a page.
 *
 * @param host `desktop`: the extension runs in a Node process; `web`: in a worker of the browser
 * @param laidOut where the extension is and, if it is to run, the suite: paths, or URLs for the web
 */
export async function loadVSCode(page, address, { folder, host, file, laidOut }) {
  if (host === "web") await developInWebHost(page, address, laidOut);
  const { extension, suite } = host === "web" ? {} : laidOut;
  await page.goto(workbenchUrl(address, { folder, file, extension, suite }));
}

/**
 * Opens a page of its own, with nothing remembered.
 *
 * @param language what VS Code takes for its display language. Without a language pack its own words stay English, and
 * extensions show what they have in that language.
 */
export async function openPage(browser, { scale = 1, language } = {}) {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: scale,
    colorScheme: "light",
    // What moves can't be clicked, and takes long on a busy machine.
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

/** Never resolves; rejects when the page breaks down, which nothing else that waits in it would tell. */
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
