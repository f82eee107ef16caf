import { printable } from "../core/text/printable";
import type { Surroundings } from "./surroundings";

/** The environment variable that has the stack of an internal fault printed. */
export const DEBUG_VARIABLE = "ECS_TASK_LINT_DEBUG";

/** Prints where an internal fault happened, if somebody asked for it. Returns whether it did. */
export function tellStack(error: unknown, { env, stderr }: Surroundings): boolean {
  if (!env[DEBUG_VARIABLE] || !(error instanceof Error) || error.stack === undefined) return false;
  stderr.write(`${error.stack.split("\n").map(printable).join("\n")}\n`);
  return true;
}
