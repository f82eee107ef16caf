// The Chromium that an npm package carries: for a machine with no browser, and with nothing that a browser needs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CACHE } from "../paths.mjs";
import { npmInstall } from "./host.mjs";

/** The newest release that runs on Node 20. */
const PACKAGED = "147.0.2";

const FOLDER = join(CACHE, "browser");
const UNPACKED = join(FOLDER, `unpacked-${PACKAGED}`);
const PROGRAM = join(UNPACKED, "chromium");
const FONTS = join(UNPACKED, "fonts.conf");
const LIBRARIES = join(UNPACKED, "al2023/lib");

/**
 * Fetches and unpacks the browser where that was not done yet.
 *
 * The arguments that the package recommends are left out: they are for one page in a function of AWS Lambda, put all
 * into a single process, which dies at its second window, and take security away that the pages here are tested with.
 *
 * @returns the path of the program, and the environment it needs on this machine
 * @throws an error that says what to do where this browser is none for this machine
 */
export async function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(HOW_TO_GET_ONE);
  if (!existsSync(join(UNPACKED, "whole"))) {
    console.log(`fetched: Chromium (@sparticuz/chromium ${PACKAGED}) from the npm registry into .vscode-test, once`);
    await npmInstall("browser", { "@sparticuz/chromium": PACKAGED }, ["--ignore-scripts"]);
    await unpack();
  }
  const env = { ...process.env };
  // Without a font Chromium draws no text, and without its configuration it looks for none.
  if (!existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_FILE"] = FONTS;
  if (startFault(env) === undefined) return { executablePath: PROGRAM, env };
  env["LD_LIBRARY_PATH"] = [LIBRARIES, env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  const fault = startFault(env);
  if (fault !== undefined) throw new Error(`The packaged Chromium does not start here: ${fault} ${HOW_TO_GET_ONE}`);
  return { executablePath: PROGRAM, env };
}

/** What to do where there is no browser. */
export const HOW_TO_GET_ONE =
  "Install Chromium or Chrome (Debian: apt-get install chromium), or name one in BROWSER_PATH.";

/** Unpacks in a process of its own, since the package knows no other place than the folder for temporary files. */
async function unpack() {
  await rm(UNPACKED, { recursive: true, force: true });
  await mkdir(UNPACKED, { recursive: true });
  const code = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: FOLDER,
    // As in AWS Lambda, where it unpacks the libraries too that a bare machine lacks.
    env: { ...process.env, TMPDIR: UNPACKED, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The packaged Chromium could not be unpacked:\n${stderr}`);
  const folders = `<dir>${join(UNPACKED, "fonts")}</dir><cachedir>${join(UNPACKED, "fonts-cache")}</cachedir>`;
  await writeFile(FONTS, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`);
  await writeFile(join(UNPACKED, "whole"), "");
}

/** What the program says where it can't be loaded. */
function startFault(env) {
  const { status, stderr, error } = spawnSync(PROGRAM, ["--version"], { env, encoding: "utf8" });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}
