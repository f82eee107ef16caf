// A real VS Code from the npm registry: the one inside code-server, shown in a browser.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { onEnd, start, untilPrinted, within } from "../lifetime.mjs";
import { CACHE } from "../paths.mjs";

/** This release of code-server contains VS Code 1.139.1. It needs Node 24, whatever runs the tests. */
const CODE_SERVER = "4.139.1";
const NODE = "24";

/** How long a download and the start of VS Code may take, in milliseconds. */
const FETCHING = 600_000;
const STARTING = 120_000;

const VSCODE = join(CACHE, "code-server/node_modules/code-server/lib/vscode");
const SERVER = join(VSCODE, "out/server-main.js");

/** Installs VS Code and its Node if they are missing. */
export async function installVSCode() {
  const node = await installNode();
  const done = join(CACHE, "code-server", `installed-${CODE_SERVER}`);
  if (!existsSync(done)) {
    console.log(`fetched: VS Code (code-server ${CODE_SERVER}) from the npm registry into .vscode-test, once`);
    await npmInstall("code-server", { "code-server": CODE_SERVER }, ["--ignore-scripts"]);
    // VS Code declares its Node version and npm checks it, so npm runs with that Node.
    await npm(["install", "--omit=dev", "--ignore-scripts"], VSCODE, node);
    await writeFile(done, "");
  }
  return { node, version: JSON.parse(await readFile(join(VSCODE, "package.json"), "utf8")).version };
}

async function installNode() {
  if (process.versions.node.startsWith(`${NODE}.`)) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  const node = join(CACHE, "node/node_modules/node/bin", name);
  if (existsSync(node)) return node;
  console.log(`fetched: Node ${NODE} from the npm registry into .vscode-test, once`);
  // The install script of this package puts the binary into place.
  await npmInstall("node", { node: NODE }, []);
  if (!existsSync(node)) throw new Error(`The npm package node@${NODE} brought no Node for this machine.`);
  return node;
}

/** Installs packages into a separate folder of the cache. */
export async function npmInstall(folder, dependencies, args) {
  const where = join(CACHE, folder);
  await mkdir(where, { recursive: true });
  await writeFile(join(where, "package.json"), JSON.stringify({ private: true, dependencies }));
  await npm(["install", ...args], where);
}

async function npm(args, cwd, node = process.execPath) {
  if (!existsSync(cwd)) throw new Error(`npm ${args[0]} has no folder to run in: ${cwd}`);
  const PATH = `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}`;
  const all = [...args, "--no-audit", "--no-fund", "--engine-strict=false", "--loglevel=error"];
  const child = spawn("npm", all, {
    cwd,
    env: { ...process.env, PATH },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  onEnd(() => void child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [code] = await within(FETCHING, `npm ${args.join(" ")}`, once(child, "close"));
  if (code !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${output}`);
}

/**
 * Starts VS Code with a fresh profile. Resolves with its address as soon as it listens.
 *
 * @param install puts extensions into the given folder, for a user's VS Code. Without it VS Code is one for tests: only
 * then does it take an extension in development and a suite from the address, and it shows no notifications.
 */
export async function startVSCode({ install, settings = {} } = {}) {
  const { node, version } = await installVSCode();
  const data = await mkdtemp(join(CACHE, "profile-"));
  onEnd(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  await mkdir(join(data, "data/User"), { recursive: true });
  /** Restores the user's initial settings. */
  const resetSettings = () => writeFile(join(data, "data/User/settings.json"), JSON.stringify(settings));
  await resetSettings();
  const args = [SERVER, "--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
  args.push("--accept-server-license-terms", "--telemetry-level", "off", "--server-data-dir", data);
  if (install === undefined) args.push("--enable-smoke-test-driver");
  else await install(join(data, "extensions"));
  const server = start(node, args, { name: "The server of VS Code" });
  const listening = untilPrinted(server, /agent listening on (\d+)/, "VS Code did not start");
  const port = await within(STARTING, "The start of VS Code", listening);
  return { address: `http://127.0.0.1:${port}/`, version, ended: server.ended, resetSettings };
}
