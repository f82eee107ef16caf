// The extension as one kind of host gets it.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT, SUITE } from "./paths.mjs";

/** The extension to run: this project, or an unpacked package that `EXTENSION_PATH` names. */
const SOURCE = process.env["EXTENSION_PATH"] ?? ROOT;

/**
 * Lays the extension out in a folder, with the suite inside, since VS Code runs a suite in the host of the extension
 * that it belongs to. For the web the manifest asks for the `browser` entry. The VS Code out of the npm registry runs
 * it in the Node host all the same, which the launcher notices and counts as a failure.
 *
 * @returns where both are
 */
export async function layOut(folder, host) {
  const manifest = JSON.parse(await readFile(join(SOURCE, "package.json"), "utf8"));
  if (host === "web") {
    manifest.extensionKind = ["web"];
  } else {
    delete manifest.browser;
  }
  for (const part of ["client/dist", "server/dist", "docs/pictures/icon.png"]) {
    await mkdir(dirname(join(folder, part)), { recursive: true });
    await cp(join(SOURCE, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith("types"),
    });
  }
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await cp(SUITE, join(folder, "suite/index.cjs"));
  return { extension: folder, suite: join(folder, "suite/index.cjs") };
}
