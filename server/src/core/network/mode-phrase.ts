import type { ModeAnswer } from "./networking";

/** The mode as a sentence speaks of it: with the reason where the file itself says something else. */
export function modePhrase({ value, reason }: ModeAnswer): string {
  return reason === "fargate" ? `${value} mode (which Fargate demands)` : `${value} mode`;
}
