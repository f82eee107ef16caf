// VS Code in a page of the browser, with the extension as it is built in this project.
import { ROOT } from "./paths.mjs";

const SIZE = { width: 1180, height: 680 };

/**
 * The address under which VS Code opens a folder with the extension.
 *
 * @param host `desktop`: the extension runs in a Node process; `web`: in a worker of the browser
 */
export function workbenchUrl(address, { folder, host, suite, extension = ROOT }) {
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["skipWelcome", "true"],
  ];
  if (suite !== undefined) payload.push(["extensionTestsPath", remote(suite)], ["enableProposedApi", ""]);
  if (host === "web") payload.push(["extensionDevelopmentKind", "web"]);
  const url = new URL(address);
  url.searchParams.set("folder", slashed(folder));
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/** Opens a page of its own, with nothing remembered. */
export async function openPage(browser, { scale = 1 } = {}) {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: scale, colorScheme: "light" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

function remote(path) {
  return `vscode-remote://remote${slashed(path)}`;
}

function slashed(path) {
  const slashes = path.replaceAll("\\", "/");
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}
