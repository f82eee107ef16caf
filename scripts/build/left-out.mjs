// The bundles of the extension leave out what it never runs of the LSP libraries.
import { readFile } from "node:fs/promises";

/**
 * The features that the server does not have: the module of each, and the capabilities that would announce it.
 * `test/repo/left-out.test.ts` fails if the server announces one of them.
 */
const FEATURES = JSON.parse(await readFile(new URL("left-out-features.json", import.meta.url), "utf8"));
const MODULES = `lib/common/(?:${Object.keys(FEATURES).join("|")})`;

/** A feature of the client that announces nothing and does nothing, under every name that a module exports. */
const NO_FEATURE = `
  class NoFeature {
    fillClientCapabilities() {}
    initialize() {}
    getState() { return { kind: "static" }; }
    clear() {}
  }
  module.exports = new Proxy({}, { get: () => NoFeature });`;

/** No notebooks. Other features of the client ask the feature for its events and whether a document is a cell. */
const NO_NOTEBOOKS = `
  const { NotebookDocumentSyncRegistrationType } = require("vscode-languageserver-protocol");
  const never = () => ({ dispose() {} });
  exports.NotebookDocumentSyncFeature = class {
    static CellScheme = "vscode-notebook-cell";
    registrationType = NotebookDocumentSyncRegistrationType;
    onOpenNotificationSent = never;
    onChangeNotificationSent = never;
    onSaveNotificationSent = never;
    onCloseNotificationSent = never;
    fillClientCapabilities() {}
    initialize() {}
    getState() { return { kind: "static" }; }
    register() {}
    unregister() {}
    clear() {}
    handles() { return false; }
  };`;

/** A feature of the server is a function that adds methods to a class. This one adds none. */
const NO_METHODS = "module.exports = new Proxy({}, { get: () => (given) => given });";

/** The modules, and what is in their place. */
const INSTEAD = [
  ["vscode-languageclient/lib/common/notebook", NO_NOTEBOOKS],
  [`vscode-languageclient/${MODULES}`, NO_FEATURE],
  [`vscode-languageserver/${MODULES}`, NO_METHODS],
  // The library checks the version of VS Code. VS Code does so itself, from `engines` in package.json.
  ["semver/functions/(?:parse|satisfies)", "module.exports = () => ({});"],
  // Documents are selected by language, never by a pattern.
  [
    "vscode-languageclient/lib/common/utils/globPattern",
    'exports.matchGlobPattern = () => { throw new Error("This bundle has no patterns"); };',
  ],
];

/** Leaves them out of a bundle. */
export function leaveOut() {
  return {
    name: "left out",
    setup(build) {
      for (const [modules, contents] of INSTEAD) {
        build.onLoad({ filter: new RegExp(`/node_modules/${modules}\\.js$`) }, () => ({ contents }));
      }
    },
  };
}
