import { build } from "esbuild";
import { entryWithLibraries } from "./shared-libraries.mjs";

/**
 * A bundle that ships once and is used by several others.
 *
 * @typedef {object} SharedBundle
 * @property {RegExp} imports the import paths of its modules
 * @property {string} entry the module that exports everything that others use
 * @property {string} name the bundle's file name
 * @property {string} global the global variable that contains it where there are no modules
 */

/** The core, shared by the server, the web server, the features and the command line. */
export const ENGINE = {
  imports: /^\.{1,2}\/(?:\.\.\/)*core\//,
  entry: "server/src/engine.ts",
  name: "engine.cjs",
  global: "ecsTaskDefinitionEngine",
};

/** The server without its transport, and the libraries and texts that only editors need. */
export const EDITOR = {
  imports: /^\.\/lsp\/server$/,
  entry: "server/src/lsp/server.ts",
  name: "editor.cjs",
  global: "ecsTaskDefinitionEditor",
};

/**
 * The generic JSON service. It is loaded when an editor without its own JSON service needs one. The extension does not
 * use it and does not ship it.
 */
export const JSON_SERVICE = {
  imports: /^vscode-json-languageservice$/,
  entry: "vscode-json-languageservice",
  name: "json-service.cjs",
  global: "ecsTaskDefinitionJsonService",
};

/**
 * Excludes a shared bundle from another one.
 *
 * @param {SharedBundle} bundle
 * @param {"require" | "global" | "either"} use how the other bundle gets it: as a module next to it, as a global where
 * there are no modules, or whichever exists
 * @param {readonly string[]} [names] all that it exports. With them it is destructured once, at the start, instead of
 * being wrapped for each module that imports from it
 */
export function shared({ imports, name, global }, use, names) {
  const required = `require("./${name}")`;
  const value = {
    require: required,
    global: `globalThis.${global}`,
    either: `globalThis.${global} ?? ${required}`,
  }[use];
  const contents =
    names === undefined ? `module.exports = ${value};` : `export const { ${names.join(", ")} } = ${value};`;
  return {
    name: `shared ${name}`,
    setup(build) {
      build.onResolve({ filter: imports }, ({ namespace }) =>
        namespace === "file" ? { path: name, namespace: `shared ${name}` } : undefined,
      );
      build.onResolve({ filter: /^\.\/[\w-]+\.cjs$/, namespace: `shared ${name}` }, ({ path }) => ({
        path,
        external: true,
      }));
      build.onLoad({ filter: /./, namespace: `shared ${name}` }, () => ({ contents }));
    },
  };
}

/**
 * The names of everything that a shared bundle exports.
 *
 * @param {SharedBundle} bundle
 */
export async function exportedNames({ entry }) {
  const options = { entryPoints: [entry], bundle: true, packages: "external", format: "esm", write: false };
  const { metafile } = await build({ ...options, metafile: true, outfile: "names.js" });
  return metafile.outputs["names.js"].exports;
}

/**
 * The build options that make a shared bundle a module with `require`, and a global without it.
 *
 * @param {SharedBundle} bundle
 * @param {readonly string[]} modules library modules that others take from it too, see shared-libraries.mjs
 */
export function sharedOutput({ entry, name, global }, modules = []) {
  return {
    ...(modules.length === 0 ? { entryPoints: [entry] } : entryWithLibraries(entry, modules)),
    outfile: `server/dist/${name}`,
    format: "iife",
    globalName: global,
    footer: { js: `if (typeof module === "object") module.exports = ${global};` },
  };
}
