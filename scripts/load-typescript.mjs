import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/** In a bundle each module still has to find what lies beside it. */
const foldersKept = {
  name: "folders-kept",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { contents: text.replaceAll("import.meta.dirname", JSON.stringify(dirname(path))), loader: "ts" };
    });
  },
};

/**
 * Bundles a module that is written in TypeScript and imports it, so that scripts take the engine, and what they share
 * with the tests, as they are in the source. Our oldest Node runs no TypeScript.
 *
 * @param {string} entry the module, from the root of the repository
 * @returns {Promise<any>} what it exports
 */
export async function loadTypeScript(entry) {
  const { outputFiles } = await build({
    absWorkingDir: resolve(import.meta.dirname, ".."),
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    plugins: [foldersKept],
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
