// Opens the examples in VS Code with the extension: in the desktop version if it is installed, otherwise in your
// browser.
import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installInto } from "../test/journeys/hosts/extension.mjs";
import { startVSCode } from "../test/journeys/hosts/host.mjs";
import { workbenchUrl } from "../test/journeys/hosts/workbench.mjs";
import { main, onEnd, start } from "../test/journeys/lifetime.mjs";
import { CACHE, ROOT } from "../test/journeys/paths.mjs";
import { LOOKS } from "../test/journeys/walk.mjs";

const EXAMPLES = join(ROOT, "examples");
/** The file that is open at first. It shows at once what the extension does. */
const FIRST = "broken/fargate-bridge.json";

const TRY = `Try this:
  1. Rest the mouse on a squiggle; there are more examples beside this file, under broken/.
  2. Put the cursor on it and press Ctrl+. (Cmd+. on a Mac): choose a fix, or "Switch to awsvpc".
  3. Run "ECS Task Definition: Switch Network Mode" from the palette (F1).
  4. Press "Show Network Diagram", the small tree above the file at the right.
  5. Look at the bottom right: the network mode, and whether ECS rejects it. A click switches it.
`;

await main(async () => {
  const desktop = process.argv.includes("--browser") ? undefined : desktopCode();
  if (desktop !== undefined) {
    await mkdir(CACHE, { recursive: true });
    const profile = await mkdtemp(join(CACHE, "desktop-"));
    onEnd(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    await mkdir(join(profile, "User"));
    await writeFile(join(profile, "User/settings.json"), JSON.stringify({ "workbench.startupEditor": "none" }));
    const args = ["--wait", "--new-window", "--disable-workspace-trust", `--user-data-dir=${profile}`];
    args.push(`--extensionDevelopmentPath=${ROOT}`, EXAMPLES, join(EXAMPLES, FIRST));
    const { ended } = start(desktop, args, { stdio: "inherit" });
    console.log(`VS Code opens on examples/.\n\n${TRY}\nClose its window or press Ctrl+C to end.`);
    await ended;
    return 0;
  }
  const { address, version, ended } = await startVSCode({ install: installInto, settings: LOOKS });
  const url = workbenchUrl(address, { folder: EXAMPLES, file: FIRST });
  console.log(`VS Code ${version} with the extension is at\n\n  ${url}\n\n${TRY}\nPress Ctrl+C to end.`);
  openInBrowser(url);
  await ended;
  return 1;
});

function desktopCode() {
  const shell = process.platform === "win32";
  const { status } = spawnSync("code", ["--version"], { stdio: "ignore", shell });
  return status === 0 ? "code" : undefined;
}

/** Opens the address in the desktop's browser. Without a desktop, use the printed address. */
function openInBrowser(url) {
  const opener = { darwin: ["open"], win32: ["cmd", "/c", "start", ""], linux: ["xdg-open"] }[process.platform];
  if (opener === undefined || (process.platform === "linux" && !process.env["DISPLAY"])) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("(No browser opened by itself; use the address above.)"));
  child.unref();
}
