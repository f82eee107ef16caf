#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const bundle = join(__dirname, "..", "dist", "cli.cjs");
if (existsSync(bundle)) {
  require(bundle);
} else {
  console.error("ecs-task-lint is not built yet: run `npm run build` in the folder of the repository first.");
  process.exitCode = 2;
}
