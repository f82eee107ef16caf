const ENGINE = /^\.{1,2}\/(?:\.\.\/)*core\//;

/**
 * Leaves the engine out of a bundle, because server, web server and command line share one copy of it.
 *
 * @param {"require" | "global"} use how the bundle comes by it: as a module beside itself, or as the global that
 * the copy makes where there are no modules
 */
export function sharedEngine(use) {
  return {
    name: "shared-engine",
    setup(build) {
      build.onResolve({ filter: ENGINE }, () =>
        use === "require" ? { path: "./engine.cjs", external: true } : { path: "engine", namespace: "engine" },
      );
      build.onLoad({ filter: /./, namespace: "engine" }, () => ({
        contents: "module.exports = globalThis.ecsTaskDefinitionEngine;",
      }));
    },
  };
}

/** What makes the shared copy a module for those who require it, and a global for the others. */
export const ENGINE_OUTPUT = {
  format: "iife",
  globalName: "ecsTaskDefinitionEngine",
  footer: { js: 'if (typeof module === "object") module.exports = ecsTaskDefinitionEngine;' },
};
