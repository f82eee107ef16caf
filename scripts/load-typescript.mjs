import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/** Lets each bundled module still find the files next to its source. */
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
 * Bundles a TypeScript module and imports it, so that scripts can use the engine, and what they share with the tests,
 * from the source. The oldest Node.js that we support can't run TypeScript.
 *
 * @param {string} entry the module, from the root of the repository
 * @returns {Promise<any>} its exports
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
