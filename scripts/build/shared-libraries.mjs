// The bundles of a library for Node and for browsers are largely the same. The package contains the common part once:
// one bundle contains the modules, the other takes them from it.
import { relative, resolve } from "node:path";
import { build } from "esbuild";

/** The modules of the LSP libraries that do not depend on the runtime. */
const COMMON =
  /\/node_modules\/(?:(?:vscode-jsonrpc|vscode-languageclient|vscode-languageserver|vscode-languageserver-protocol)\/lib\/common\/|vscode-languageserver-(?:types|textdocument)\/)/;

/**
 * The `COMMON` modules that all bundles would contain and that something else in one of them imports, as paths from the
 * root of the repository.
 */
export async function libraryModules(...bundles) {
  const inputs = await Promise.all(
    bundles.map(async (options) => {
      const { metafile } = await build({ ...options, write: false, metafile: true, minify: false });
      return metafile.inputs;
    }),
  );
  const isShared = (path) => COMMON.test(`/${path}`) && inputs.every((each) => path in each);
  const taken = inputs.flatMap((each) =>
    Object.entries(each)
      .filter(([path]) => !isShared(path))
      .flatMap(([, { imports }]) => imports.map(({ path }) => path)),
  );
  return [...new Set(taken)].filter(isShared).sort();
}

/** An entry that exports what another one does, and in addition library modules as `libraries`, by path. */
export function entryWithLibraries(entry, modules) {
  const list = modules.map((path) => `${JSON.stringify(path)}: require("./${path}")`);
  const contents = `module.exports = { ...require("./${entry}"), libraries: { ${list.join(", ")} } };`;
  return { stdin: { contents, resolveDir: process.cwd(), sourcefile: "with-libraries.js" } };
}

/**
 * Takes library modules from another bundle.
 *
 * @param {readonly string[]} modules their paths from the root of the repository
 * @param {string} bundle an expression for the exports of that bundle
 */
export function takeLibraries(modules, bundle) {
  const namespace = "shared-libraries";
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^(?:\.|vscode-)/ }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === namespace || rest.namespace !== "file" || !/node_modules|\/src\//.test(rest.importer))
          return;
        const found = await build.resolve(path, { ...rest, pluginData: namespace });
        const id = relative(process.cwd(), resolve(found.path)).replaceAll("\\", "/");
        return modules.includes(id) ? { path: id, namespace } : undefined;
      });
      build.onResolve({ filter: /^\.\/[\w.-]+\.c?js$/, namespace }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: `module.exports = ${bundle}.libraries[${JSON.stringify(path)}];`,
      }));
    },
  };
}
