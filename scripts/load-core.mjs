import { build } from "esbuild";

/**
 * Bundles a module of the core and imports it, so that scripts read the rules as they are in the source.
 *
 * @param {string} entry the module, from the root of the repository
 * @returns {Promise<any>} what it exports
 */
export async function loadCore(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
