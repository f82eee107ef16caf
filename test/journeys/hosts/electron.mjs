// The desktop VS Code. It needs the download server and a screen.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { CACHE } from "../paths.mjs";
import { layOut } from "./extension.mjs";

/** The path of the program; nothing if it can't be downloaded or shown. */
export async function downloadedVSCode() {
  if (process.platform === "linux" && !process.env["DISPLAY"]) return undefined;
  try {
    await mkdir(CACHE, { recursive: true });
    const silent = { report() {}, error() {} };
    return await downloadAndUnzipVSCode({ cachePath: join(CACHE, "electron"), timeout: 15_000, reporter: silent });
  } catch {
    return undefined;
  }
}

/** Runs the suite. Its results are in the file beside the workspace, whatever the exit code is. */
export async function runInElectron(vscodeExecutablePath, host, { root, folder }) {
  const { extension, suite } = await layOut(join(root, "extension"), host);
  const profile = join(dirname(folder), "profile");
  const args = [folder, "--disable-extensions", "--disable-gpu", "--no-sandbox", `--user-data-dir=${profile}`];
  if (host === "web") args.push("--extensionDevelopmentKind=web");
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: args,
    });
  } catch (error) {
    console.log(`VS Code ended with: ${error instanceof Error ? error.message : String(error)}`);
  }
}
