// Modules that are evaluated when something of them is first used, so that a program starts without them.
import { dirname } from "node:path";
import { build } from "esbuild";

/**
 * A module that evaluates an expression when one of its names is first read. The names are inherited: what a module has
 * of its own, esbuild copies for each file that imports from it.
 *
 * @param {string} value the expression
 * @param {readonly string[]} names all that its value exports
 */
export function loadedAtFirstUse(value, names) {
  return `
    let loaded;
    class Exports {}
    for (const name of ${JSON.stringify(names.join(" "))}.split(" ")) {
      Object.defineProperty(Exports.prototype, name, { get: () => (loaded ??= ${value})[name] });
    }
    module.exports = new Exports();`;
}

/**
 * Evaluates modules of a bundle at their first use.
 *
 * @param {RegExp} imports how they are imported
 */
export function atFirstUse(imports) {
  const namespace = `at first use: ${imports.source}`;
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: imports }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === namespace || rest.namespace !== "file") return;
        const found = await build.resolve(path, { ...rest, pluginData: namespace });
        return { path: found.path, namespace };
      });
      build.onLoad({ filter: /./, namespace }, async ({ path }) => ({
        contents: loadedAtFirstUse(`require(${JSON.stringify(path)})`, await namesIn(path)),
        resolveDir: dirname(path),
      }));
    },
  };
}

/** The names that a file exports itself. */
async function namesIn(path) {
  const { metafile } = await build({
    entryPoints: [path],
    format: "esm",
    write: false,
    metafile: true,
    outfile: "names.js",
  });
  return metafile.outputs["names.js"].exports;
}
