// A real VS Code out of the npm registry: the one inside code-server, served to a browser.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { onEnd, start, untilPrinted, within } from "../lifetime.mjs";
import { CACHE } from "../paths.mjs";

/** The VS Code in this release of code-server is 1.139.1; it needs Node 24, whatever runs the tests. */
const CODE_SERVER = "4.139.1";
const NODE = "24";

/** How long, in milliseconds, a fetch from the registry and the start of VS Code may take. */
const FETCHING = 600_000;
const STARTING = 120_000;

const VSCODE = join(CACHE, "code-server/node_modules/code-server/lib/vscode");
const SERVER = join(VSCODE, "out/server-main.js");

/** Fetches VS Code and its Node where they are not there yet. */
export async function installVSCode() {
  const node = await installNode();
  const done = join(CACHE, "code-server", `installed-${CODE_SERVER}`);
  if (!existsSync(done)) {
    console.log(`fetched: VS Code (code-server ${CODE_SERVER}) from the npm registry into .vscode-test, once`);
    await npmInstall("code-server", { "code-server": CODE_SERVER }, ["--ignore-scripts"]);
    // VS Code declares its own Node and npm checks it, so this one runs under the Node it was made for.
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
  // The script of this package puts the binary into place.
  await npmInstall("node", { node: NODE }, []);
  if (!existsSync(node)) throw new Error(`The npm package node@${NODE} brought no Node for this machine.`);
  return node;
}

/** Installs packages into a folder of their own in the cache. */
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
 * Starts VS Code with a fresh profile and resolves with its address as soon as it listens.
 *
 * @param install puts extensions into the folder that it is given, for a person. Without it VS Code is one for tests: it
 * takes an extension in development and a suite from the address, which it does in no other case, and shows no
 * notifications.
 */
export async function startVSCode({ install, settings = {} } = {}) {
  const { node, version } = await installVSCode();
  const data = await mkdtemp(join(CACHE, "profile-"));
  onEnd(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  await mkdir(join(data, "data/User"), { recursive: true });
  /** Gives the user the first settings again, whatever was chosen since. */
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
