#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const server = join(__dirname, "../dist/server.cjs");
if (existsSync(server)) {
  require(server);
} else {
  process.stderr.write("ecs-task-definition-language-server is not built yet; run `npm run build` first.\n");
  process.exitCode = 2;
}
