// The extension, prepared for each kind of host.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT, SUITE } from "../paths.mjs";
import { serveFolder } from "./extension-server.mjs";

/** The extension to run: this project, or an unpacked package in `EXTENSION_PATH`. */
const SOURCE = process.env["EXTENSION_PATH"] ?? ROOT;

/** The parts of the extension besides its manifest. The package contains those that `.vscodeignore` allows. */
const PARTS = [
  "client/dist",
  "client/language",
  "client/snippets.json",
  "client/walkthrough",
  "docs/pictures/icon.png",
  "examples/broken",
  "l10n",
  "package.nls.json",
  "package.nls.de.json",
  "server/dist",
];

/**
 * Copies the extension to a folder, with the suite inside, because VS Code runs a suite in the host of its extension.
 * For the web nothing is changed; otherwise the `browser` entry is removed, so that only the intended host can run it.
 *
 * @returns the paths of both
 */
export async function layOut(folder, host) {
  const manifest = await readManifest();
  if (host !== "web") delete manifest.browser;
  await copyTo(folder, manifest);
  // The web worker host accepts only files that end in ".js".
  const suite = join(folder, "suite/index.js");
  await cp(SUITE, suite);
  return { extension: folder, suite };
}

/** Installs the extension in a VS Code that has not started yet. */
export async function installInto(extensions) {
  const manifest = await readManifest();
  await copyTo(join(extensions, `${manifest.publisher}.${manifest.name}-${manifest.version}`), manifest);
}

async function readManifest() {
  return JSON.parse(await readFile(join(SOURCE, "package.json"), "utf8"));
}

async function copyTo(folder, manifest) {
  for (const part of PARTS) {
    await mkdir(dirname(join(folder, part)), { recursive: true });
    await cp(join(SOURCE, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith("types"),
    });
  }
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
}

/**
 * Prepares the extension for VS Code in a page.
 *
 * @returns the extension and the suite as paths, or as URLs for the web, with the list of requested files
 */
export async function layOutForPage(folder, host) {
  const laidOut = await layOut(folder, host);
  if (host !== "web") return { ...laidOut, requested: [] };
  const { url, requested } = await serveFolder(folder);
  return { extension: url, suite: `${url}/suite/index.js`, requested };
}
