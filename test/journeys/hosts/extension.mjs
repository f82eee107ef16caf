// The extension as one kind of host gets it.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT, SUITE } from "../paths.mjs";
import { serveFolder } from "./extension-server.mjs";

/** The extension to run: this project, or an unpacked package that `EXTENSION_PATH` names. */
const SOURCE = process.env["EXTENSION_PATH"] ?? ROOT;

/** What the extension has beside its manifest; of these the package takes what `.vscodeignore` lets through. */
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
 * Lays the extension out in a folder, with the suite inside, since VS Code runs a suite in the host of the extension
 * that it belongs to. For the web nothing is changed; elsewhere the `browser` entry is taken away, so that no host but
 * the one that is wanted can run it.
 *
 * @returns where both are
 */
export async function layOut(folder, host) {
  const manifest = await readManifest();
  if (host !== "web") delete manifest.browser;
  await copyTo(folder, manifest);
  // The web worker host takes no other ending than ".js".
  const suite = join(folder, "suite/index.js");
  await cp(SUITE, suite);
  return { extension: folder, suite };
}

/** Installs the extension among those of a VS Code that has not started yet. */
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
 * Lays the extension out for the VS Code in a page.
 *
 * @returns where extension and suite are: as paths, or as URLs for the web, with the files that were fetched by then
 */
export async function layOutForPage(folder, host) {
  const laidOut = await layOut(folder, host);
  if (host !== "web") return { ...laidOut, requested: [] };
  const { url, requested } = await serveFolder(folder);
  return { extension: url, suite: `${url}/suite/index.js`, requested };
}
