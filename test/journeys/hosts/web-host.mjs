// Puts an extension into the web worker host of VS Code, in the way in which @vscode/test-web does.

const CONFIGURATION = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(">)/;

/**
 * Changes the document of the workbench on its way into the page, since VS Code takes extensions of the web that are
 * under development from the configuration in it and from nowhere else.
 *
 * @param address where VS Code is
 * @param extension the URL of the extension
 * @param suite the URL of the suite, if one is to run
 */
export async function developInWebHost(page, address, { extension, suite }) {
  // Chromium takes a changed document for one from elsewhere, which may not reach this machine without being let.
  await page.context().grantPermissions(["local-network-access"]);
  await page.route(
    ({ origin, pathname }) => origin === new URL(address).origin && pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const body = withExtension(await response.text(), { extension, suite });
      const headers = { ...response.headers() };
      // What the document may connect to has to have the site of the extension; https sites are in there as it is.
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
