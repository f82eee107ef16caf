import { build } from "esbuild";
import { namesAtFirstUse } from "./at-first-use.mjs";
import { entryWithLibraries } from "./shared-libraries.mjs";

/**
 * A bundle that ships once and is used by several others.
 *
 * @typedef {object} SharedBundle
 * @property {RegExp} imports how the modules in it are imported
 * @property {string} entry the module that exports all that others take from it
 * @property {string} name of the bundle's file
 * @property {string} [global] the global that holds it where there are no modules, if it is used there
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

/** The search in folders, which the command line does without where it is given files. */
export const WALK = {
  imports: /^\.\/walk$/,
  entry: "server/src/cli/walk.ts",
  name: "walk.cjs",
};

/**
 * Excludes a shared bundle from another one.
 *
 * @param {SharedBundle} bundle
 * @param {"require" | "global" | "either"} use how the other comes by it: as a module beside itself, as the global
 * that it makes where there are no modules, or as whichever there is
 * @param {readonly string[]} [names] all that it exports. With them it is loaded when one of them is first used, and
 * otherwise at the start
 */
export function shared({ imports, name, global }, use, names) {
  const required = `require("./${name}")`;
  const value = {
    require: required,
    global: `globalThis.${global}`,
    either: `globalThis.${global} ?? ${required}`,
  }[use];
  const contents = names === undefined ? `module.exports = ${value};` : namesAtFirstUse(value, names);
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
    ...moduleOrGlobal(name, global),
  };
}

/**
 * The same for a bundle of which all exports are known. It holds them as one plain object, since esbuild would make two
 * functions for each of hundreds of names.
 *
 * @param {SharedBundle} bundle
 * @param {readonly string[]} names all that it exports
 */
export function plainOutput({ entry, name, global }, names) {
  const list = names.join(", ");
  const contents = `import { ${list} } from "./${entry}"; export default { ${list} };`;
  return {
    stdin: { contents, resolveDir: process.cwd(), sourcefile: "plain.js" },
    ...moduleOrGlobal(name, global, `${global} = ${global}.default;`),
  };
}

function moduleOrGlobal(name, global, first = "") {
  return {
    outfile: `server/dist/${name}`,
    format: "iife",
    globalName: global,
    footer: { js: `${first}if (typeof module === "object") module.exports = ${global};` },
  };
}
