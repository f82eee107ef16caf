// Loads an extension into the web worker host of VS Code, in the same way as @vscode/test-web.

const CONFIGURATION = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(">)/;

/**
 * Changes the document of the workbench while the page loads it. VS Code takes web extensions in development only from
 * the configuration in this document.
 *
 * @param address the address of VS Code
 * @param extension the URL of the extension
 * @param suite the URL of the suite, if one is to run
 */
export async function developInWebHost(page, address, { extension, suite }) {
  // Chromium takes a changed document for a remote one, which needs permission to access this machine.
  await page.context().grantPermissions(["local-network-access"]);
  await page.route(
    ({ origin, pathname }) => origin === new URL(address).origin && pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const body = withExtension(await response.text(), { extension, suite });
      const headers = { ...response.headers() };
      // The policy of the document must allow connections to the extension's site. It allows https sites already.
      const policy = headers["content-security-policy"] ?? "";
      headers["content-security-policy"] = policy.replace("connect-src ", `connect-src ${new URL(extension).origin} `);
      await route.fulfill({ status: response.status(), headers, body });
    },
  );
}

function withExtension(html, { extension, suite }) {
  if (!CONFIGURATION.test(html)) throw new Error("The workbench has no configuration where it is looked for.");
  return html.replace(CONFIGURATION, (_all, before, settings, after) => {
    const configuration = JSON.parse(unescaped(settings));
    const development = { ...configuration.developmentOptions, extensions: [components(extension)] };
    if (suite !== undefined) development.extensionTestsPath = components(suite);
    return before + escaped(JSON.stringify({ ...configuration, developmentOptions: development })) + after;
  });
}

function components(url) {
  const { protocol, host, pathname } = new URL(url);
  return { scheme: protocol.replace(":", ""), authority: host, path: pathname };
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

function unescaped(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
