import { printable } from "../core/text/printable";
import type { Surroundings } from "./surroundings";

/** The environment variable that makes internal errors print their stack trace. */
export const DEBUG_VARIABLE = "ECS_TASK_LINT_DEBUG";

/** Prints the stack trace of an internal error if {@link DEBUG_VARIABLE} is set. Returns whether it did. */
export function tellStack(error: unknown, { env, stderr }: Pick<Surroundings, "env" | "stderr">): boolean {
  if (!env[DEBUG_VARIABLE] || !(error instanceof Error) || error.stack === undefined) return false;
  stderr.write(`${error.stack.split("\n").map(printable).join("\n")}\n`);
  return true;
}
