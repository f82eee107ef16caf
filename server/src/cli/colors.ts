import picocolors from "picocolors";
import type { Severity } from "../core/findings/rule";
import type { Output, Surroundings } from "./surroundings";

/** Functions that color a text, or return it unchanged. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * The colors for an output. The option takes precedence, then `NO_COLOR` and `FORCE_COLOR`. Otherwise only a terminal
 * gets colors, so that logs and files stay plain.
 */
export function colorsFor(output: Output, env: Surroundings["env"], option: boolean | undefined): Colors {
  return picocolors.createColors(option ?? wanted(output, env));
}

/** The color of a severity. */
export function severityColor(colors: Colors, severity: Severity): (text: string) => string {
  switch (severity) {
    case "error":
      return (text) => colors.bold(colors.red(text));
    case "warning":
      return (text) => colors.bold(colors.yellow(text));
    case "information":
      return (text) => colors.bold(colors.cyan(text));
    case "hint":
      return colors.bold;
  }
}

function wanted(output: Output, env: Surroundings["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return output.isTTY === true && env["TERM"] !== "dumb";
}
