import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { version } from "../../package.json";
import { printable } from "../core/text/printable";
import { readArguments } from "./arguments";
import { DEBUG_VARIABLE, tellStack } from "./debug";
import { diagram } from "./diagram";
import { DIAGRAM_COMMAND } from "./diagram-arguments";
import { lint } from "./lint";
import { rulesJson, rulesText } from "./rule-list";
import type { Surroundings } from "./surroundings";

/**
 * Runs the command line. Returns the exit code: 0 nothing at or above the threshold, 1 findings, 2 wrong usage or an
 * unreadable file. Never throws.
 */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stderr } = surroundings;
  try {
    return await answer(argv, surroundings);
  } catch (error) {
    stderr.write(`ecs-task-lint failed: ${printable(error instanceof Error ? error.message : String(error))}\n`);
    if (!tellStack(error, surroundings)) {
      stderr.write(`This is a bug in ecs-task-lint. Set ${DEBUG_VARIABLE}=1 to print the stack trace.\n`);
    }
    return 2;
  }
}

async function answer(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, env, home } = surroundings;
  const request = readArguments(argv, Math.min(stdout.columns || 100, 120));
  switch (request.kind) {
    case "lint":
      return lint(request.settings, surroundings);
    case "diagram":
      return diagram(request.settings, surroundings);
    case "help":
      stdout.write(request.text);
      return 0;
    case "version":
      stdout.write(`${version}\n`);
      return 0;
    case "list-rules":
      stdout.write(request.format === "json" ? rulesJson() : rulesText(stdout, env, request.color));
      return 0;
    case "explain":
      stdout.write(await readFile(join(home, "rules", `${request.rule}.md`), "utf8"));
      return 0;
    case "refused":
      stderr.write(`ecs-task-lint: ${printable(request.message)}\nSee ecs-task-lint ${helpOf(argv)}.\n`);
      return 2;
  }
}

/** The arguments that print the help of the called command. */
function helpOf([first]: readonly string[]): string {
  return first === DIAGRAM_COMMAND ? `${DIAGRAM_COMMAND} --help` : "--help";
}
