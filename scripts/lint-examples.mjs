// Lints the examples as a user would: npm run lint:examples. The broken ones have findings, so it fails only if the
// program itself fails.
import { spawnSync } from "node:child_process";

const { status, error } = spawnSync(process.execPath, ["server/bin/ecs-task-lint.cjs", "examples"], {
  stdio: "inherit",
});
if (error !== undefined) throw error;
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 2);
