import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/**
 * The servers that are measured beside each other: ours, and the JSON server of VS Code, which is installed beside
 * everything that is not committed, once.
 *
 * @param {object} schema what the JSON server is told of task definitions
 */
export function servers(schema) {
  return [
    {
      name: "ecs-task-definition-language-server",
      program: join(ROOT, "server/bin/ecs-task-definition-language-server.cjs"),
      settings: {},
    },
    jsonServer({ json: { validate: { enable: true }, schemas: [{ fileMatch: ["*.json"], schema }] } }),
  ];
}

function jsonServer(settings) {
  const folder = join(ROOT, "node_modules/.cache/bench");
  const program = join(folder, "node_modules/vscode-langservers-extracted/bin/vscode-json-language-server");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    execFileSync("npm", ["install", "--silent", "vscode-langservers-extracted@4.10.0"], { cwd: folder });
  }
  const { version } = createRequire(program)("../package.json");
  return { name: `vscode-json-language-server ${version}`, program, settings };
}
