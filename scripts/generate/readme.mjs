import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

const MARK = /(<!-- output: npx ecs-task-lint (.*?) -->\n)(?:\n```[\s\S]*?```\n)?/g;

/** The README with real command-line output after each mark that asks for it. */
export async function readme() {
  const text = await readFile("README.md", "utf8");
  const cli = "node_modules/.cache/ecs-task-lint-readme.cjs";
  await build({
    entryPoints: ["server/src/cli/entry.ts"],
    bundle: true,
    platform: "node",
    outfile: cli,
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  return text.replaceAll(
    MARK,
    (_, mark, args) => `${mark}\n\`\`\`\n$ npx ecs-task-lint ${args}\n${run(cli, args.split(" "))}\`\`\`\n`,
  );
}

function run(cli, args) {
  try {
    return execFileSync(process.execPath, [cli, "--no-color", ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    // Exit code 1 means findings, which are not a failure here.
    if (error.status !== 1) throw error;
    return error.stdout;
  }
}
