// VS Code in a page of the browser, with the extension as it is built in this project.
import { ROOT } from "./paths.mjs";

const SIZE = { width: 1060, height: 540 };

/**
 * The address under which VS Code opens a folder with the extension.
 *
 * @param host `desktop`: the extension runs in a Node process; `web`: a worker of the browser is asked for
 */
export function workbenchUrl(address, { folder, host, suite, file, extension = ROOT }) {
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["skipWelcome", "true"],
  ];
  if (suite !== undefined) payload.push(["extensionTestsPath", remote(suite)], ["enableProposedApi", ""]);
  if (host === "web") payload.push(["extensionDevelopmentKind", "web"]);
  const url = new URL(address);
  // Unlike the others, a file has to be named as the workspace names it, or it would be another one.
  if (file !== undefined) payload.push(["openFile", remote(`${folder}/${file}`, url.host)]);
  url.searchParams.set("folder", slashed(folder));
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/** Opens a page of its own, with nothing remembered. */
export async function openPage(browser, { scale = 1 } = {}) {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: scale, colorScheme: "light" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

function remote(path, authority = "remote") {
  return `vscode-remote://${authority}${slashed(path)}`;
}

function slashed(path) {
  const slashes = path.replaceAll("\\", "/");
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}
