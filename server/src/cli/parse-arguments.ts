import { type Command, CommanderError } from "commander";
import type { Request } from "./request";

/**
 * Lets a command parse its arguments.
 *
 * @returns the help if it was requested, or why the arguments are wrong; otherwise `undefined`
 */
export function parseArguments(
  command: Command,
  argv: readonly string[],
  width: number,
): Extract<Request, { readonly kind: "help" | "refused" }> | undefined {
  let help = "";
  command.exitOverride().configureOutput({
    writeOut: (text) => {
      help += text;
    },
    writeErr: () => {},
    getOutHelpWidth: () => width,
  });
  try {
    command.parse(argv, { from: "user" });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "help", text: help };
    return { kind: "refused", message: refusal(error.message) };
  }
}

/** Commander's message with a capital and a full stop. */
function refusal(message: string): string {
  const plain = message.replace(/^error: /, "").replaceAll(/\s*\n\s*/g, " ");
  const sentence = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  return /[.?)]$/.test(sentence) ? sentence : `${sentence}.`;
}
