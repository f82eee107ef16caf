import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { CONFIGURED, PUSHED } from "../harness/client-capabilities";
import { connect, type TestClient } from "../harness/connection";

const ROOT = join(import.meta.dirname, "../..");

/** The modules of the language client that are left out of the bundles, with the capabilities that they answer. */
const features = JSON.parse(readFileSync(join(ROOT, "scripts/build/left-out-features.json"), "utf8")) as Readonly<
  Record<string, readonly string[]>
>;

let client: TestClient | undefined;
afterEach(() => client?.dispose());

test.each([
  ["can do everything", { capabilities: CONFIGURED }],
  ["waits for published diagnostics", { capabilities: PUSHED }],
  [
    "is VS Code",
    { capabilities: CONFIGURED, initializationOptions: { jsonLanguageService: true, clientCommands: true } },
  ],
])("the server announces nothing to a client that %s of what the bundles leave out", async (_, introduction) => {
  client = await connect(introduction);
  const { workspace = {}, ...others } = client.introduction.capabilities;
  const announced = [...Object.keys(others), ...Object.keys(workspace).map((name) => `workspace.${name}`)];
  expect(announced).toContain("hoverProvider");
  expect(announced.filter((name) => Object.values(features).flat().includes(name))).toEqual([]);
});

test("the language client has all modules that are left out", () => {
  const paths = Object.keys(features).map((name) => `node_modules/vscode-languageclient/lib/common/${name}.js`);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("VS Code checks its version as strictly as the language client does", () => {
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const client = readFileSync(join(ROOT, "node_modules/vscode-languageclient/lib/node/main.js"), "utf8");
  expect(client).toContain(`REQUIRED_VSCODE_VERSION = '${engines.vscode}'`);
});
