// The Chromium from an npm package, for a machine without a browser and without the libraries that one needs.
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
 * Downloads and unpacks the browser if needed.
 *
 * The package's recommended arguments are not used: they are meant for one page in an AWS Lambda function, run
 * everything in a single process, which crashes at its second window, and disable security features that the tests
 * need.
 *
 * @returns the path of the program, and its environment on this machine
 * @throws an error that says what to do if this browser does not run on this machine
 */
export async function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(HOW_TO_GET_ONE);
  if (!existsSync(join(UNPACKED, "whole"))) {
    console.log(`fetched: Chromium (@sparticuz/chromium ${PACKAGED}) from the npm registry into .vscode-test, once`);
    await npmInstall("browser", { "@sparticuz/chromium": PACKAGED }, ["--ignore-scripts"]);
    await unpack();
  }
  const env = { ...process.env };
  // Without a font Chromium draws no text, and without its configuration it finds none.
  if (!existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_FILE"] = FONTS;
  if (startFault(env) === undefined) return { executablePath: PROGRAM, env };
  env["LD_LIBRARY_PATH"] = [LIBRARIES, env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  const fault = startFault(env);
  if (fault !== undefined) throw new Error(`The packaged Chromium does not start here: ${fault} ${HOW_TO_GET_ONE}`);
  return { executablePath: PROGRAM, env };
}

/** What to do if there is no browser. */
export const HOW_TO_GET_ONE =
  "Install Chromium or Chrome (Debian: apt-get install chromium), or name one in BROWSER_PATH.";

/** Unpacks in a separate process, because the package always uses the folder for temporary files. */
async function unpack() {
  await rm(UNPACKED, { recursive: true, force: true });
  await mkdir(UNPACKED, { recursive: true });
  const code = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: FOLDER,
    // As in AWS Lambda, where it also unpacks the libraries that a bare machine lacks.
    env: { ...process.env, TMPDIR: UNPACKED, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The packaged Chromium could not be unpacked:\n${stderr}`);
  const folders = `<dir>${join(UNPACKED, "fonts")}</dir><cachedir>${join(UNPACKED, "fonts-cache")}</cachedir>`;
  await writeFile(FONTS, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`);
  await writeFile(join(UNPACKED, "whole"), "");
}

/** The program's error message if it can't be loaded. */
function startFault(env) {
  const { status, stderr, error } = spawnSync(PROGRAM, ["--version"], { env, encoding: "utf8" });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}
