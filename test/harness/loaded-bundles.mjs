// Runs a program of Node.js, and writes to standard error when it ends which bundles of this project it has loaded.
import { createRequire } from "node:module";
import { basename } from "node:path";

const require = createRequire(import.meta.url);
process.argv.splice(1, 1);
const [, program] = process.argv;
process.on("exit", () => {
  const loaded = Object.keys(require.cache).filter((path) => /[/\\]dist[/\\]/.test(path));
  process.stderr.write(`loaded: ${loaded.map((path) => basename(path)).join(" ")}\n`);
});
require(program);
