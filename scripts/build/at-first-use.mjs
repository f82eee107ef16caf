// Modules that are loaded when something of them is first used, so that a program starts without them.
// What they export is inherited: what a module has of its own, esbuild copies for each file that imports from it.
import { dirname } from "node:path";

/**
 * A module that evaluates an expression when one of a list of names is first read.
 *
 * @param {string} value the expression
 * @param {readonly string[]} names all that its value exports
 */
export function namesAtFirstUse(value, names) {
  return `
    let loaded;
    class Exports {}
    for (const name of ${JSON.stringify(names.join(" "))}.split(" ")) {
      Object.defineProperty(Exports.prototype, name, { get: () => (loaded ??= ${value})[name] });
    }
    module.exports = new Exports();`;
}

/**
 * Loads modules when anything of them is first read. That takes longer than with a list of names, and suits what is not
 * read again and again. A default export is not among it.
 *
 * @param {RegExp} imports how they are imported
 */
export function atFirstUse(imports) {
  return instead(
    imports,
    (path) => `
      const read = (_, name) => require(${path})[name];
      module.exports = Object.create(new Proxy({}, { get: read }));`,
  );
}

/**
 * Loads modules whose default export is a function when it is first called.
 *
 * @param {RegExp} imports how they are imported
 */
export function atFirstCall(imports) {
  return instead(
    imports,
    (path) => `
      let work;
      export default (...given) => (work ??= require(${path}).default)(...given);`,
  );
}

/**
 * Keeps esbuild from copying the exports of a CommonJS module, of which there are hundreds, for each file that imports it.
 *
 * @param {RegExp} imports how it is imported
 */
export function uncopied(imports) {
  return instead(imports, (path) => `module.exports = Object.create(require(${path}));`);
}

/** Puts a module of ours in the place of others, which it may require by the literal that it is given. */
function instead(imports, contentsFor) {
  const namespace = `instead of ${imports.source}`;
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: imports }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === namespace || rest.namespace !== "file") return undefined;
        const found = await build.resolve(path, { ...rest, pluginData: namespace });
        return { path: found.path, namespace };
      });
      build.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: contentsFor(JSON.stringify(path)),
        resolveDir: dirname(path),
      }));
    },
  };
}
