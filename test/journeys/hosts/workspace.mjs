// The folder that VS Code opens in a test. It is a copy, so that a test may change it.
import { cp, link, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onEnd } from "../lifetime.mjs";
import { CACHE, WORKSPACE } from "../paths.mjs";

/**
 * Copies the workspace of the tests. Adds a lock file of ten megabytes, formatted like npm's, and the same without
 * white space.
 */
export async function freshWorkspace() {
  await mkdir(CACHE, { recursive: true });
  large ??= writeLarge();
  const from = await large;
  const root = await makeFolder("run-");
  const folder = join(root, "workspace");
  await cp(WORKSPACE, folder, { recursive: true });
  for (const name of LARGE) await link(join(from, name), join(folder, name));
  return { root, folder, results: join(root, "results.json") };
}

/** The large files. No test changes them. */
const LARGE = ["package-lock.json", "minified.json"];

/** The folder with the originals of the large files, which are created once and then linked. */
let large;

async function writeLarge() {
  const folder = await makeFolder("large-");
  const text = lockFile();
  await writeFile(join(folder, "package-lock.json"), text);
  await writeFile(join(folder, "minified.json"), JSON.stringify(JSON.parse(text)));
  return folder;
}

async function makeFolder(prefix) {
  const folder = await mkdtemp(join(await realpath(CACHE), prefix));
  onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function lockFile() {
  const packages = {};
  for (let index = 0; index < 36_000; index += 1) {
    packages[`node_modules/package-${index}`] = {
      version: `1.${index}.0`,
      integrity: `sha512-${"0123456789abcdef".repeat(5)}${index}==`,
      license: "MIT",
      dependencies: { image: "^1.0.0", [`package-${index + 1}`]: "^1.0.0" },
      engines: { node: ">=18" },
    };
  }
  return JSON.stringify({ name: "large", lockfileVersion: 3, packages }, undefined, 2);
}
