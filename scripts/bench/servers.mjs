import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** How long npm may take to install the other server, in milliseconds. */
const PATIENCE = 120_000;

/** This language server, as built. */
export const OURS = {
  name: "ecs-task-definition-language-server",
  program: join(ROOT, "server/bin/ecs-task-definition-language-server.cjs"),
  settings: {},
};

/**
 * VS Code's JSON server with our schema, installed once into a folder that is not committed.
 *
 * @returns nothing if it can't be installed
 */
export function jsonServer() {
  const folder = join(ROOT, "node_modules/.cache/bench");
  const program = join(folder, "node_modules/vscode-langservers-extracted/bin/vscode-json-language-server");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    try {
      const packages = ["install", "--silent", "--no-audit", "--no-fund", "vscode-langservers-extracted@4.10.0"];
      execFileSync("npm", packages, { cwd: folder, stdio: "ignore", timeout: PATIENCE });
    } catch {
      return undefined;
    }
  }
  const { version } = createRequire(program)("../package.json");
  const schema = JSON.parse(readFileSync(join(ROOT, "dist/task-definition.schema.json"), "utf8"));
  const settings = { json: { validate: { enable: true }, schemas: [{ fileMatch: ["*.json"], schema }] } };
  return { name: `vscode-json-language-server ${version}`, program, settings };
}
