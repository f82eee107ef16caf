#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const bundle = join(__dirname, "..", "dist", "cli.cjs");
if (existsSync(bundle)) {
  const { setFlagsFromString } = require("node:v8");
  // The space for young objects stays small: V8 would give it 33 MB, which no task definition needs.
  setFlagsFromString("--semi-space-growth-factor=1");
  // Garbage is collected when the heap has grown by a fifth. V8 would wait until it has doubled, or more.
  setFlagsFromString("--heap-growing-percent=20");
  require(bundle);
} else {
  console.error("ecs-task-lint is not built yet: run `npm run build` in the folder of the repository first.");
  process.exitCode = 2;
}
