// The folder that VS Code opens in a test: a copy, so that a test may change it.
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onEnd } from "./lifetime.mjs";
import { CACHE, WORKSPACE } from "./paths.mjs";

/** Copies the workspace of the tests and adds a lock file of ten megabytes, written like npm writes them. */
export async function freshWorkspace() {
  await mkdir(CACHE, { recursive: true });
  const root = await mkdtemp(join(await realpath(CACHE), "run-"));
  onEnd(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
  const folder = join(root, "workspace");
  await cp(WORKSPACE, folder, { recursive: true });
  await writeFile(join(folder, "package-lock.json"), lockFile());
  await writeFile(join(folder, "minified.json"), JSON.stringify(JSON.parse(lockFile())));
  return { root, folder, results: join(root, "results.json") };
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
