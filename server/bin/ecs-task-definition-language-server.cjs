#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const server = join(__dirname, "../dist/server.cjs");
if (existsSync(server)) {
  // The space for young objects stays small: V8 would give it 33 MB, which no task definition needs, and take its time
  // before it gives them back. The server itself makes it larger for a large document. Only Node.js is known to take
  // this flag after its start; VS Code gives its like when it starts the process.
  if (process.versions.electron === undefined) {
    require("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
  }
  require(server);
} else {
  process.stderr.write("ecs-task-definition-language-server is not built yet; run `npm run build` first.\n");
  process.exitCode = 2;
}
