import type { ModeAnswer } from "../../network/networking";
import { type Said, say, word } from "../../text/say";

/** The mode as a sentence mentions it: with the reason where the file itself says something else. */
export function modePhrase({ value, reason }: ModeAnswer): Said {
  return reason === "fargate" ? say`${word(value)} mode (the only one on Fargate)` : say`${word(value)} mode`;
}

/**
 * Where something can't be had because of the mode, at the end of a clause: `in awsvpc mode`, `on Fargate` where that is
 * the reason, or with a word that the file leaves the mode out.
 */
export function modePlace({ value, reason }: ModeAnswer): Said {
  if (value === "default") return say`in the default mode`;
  if (reason === "default") return say`in ${word(value)} mode, the default`;
  return reason === "fargate" ? say`on Fargate` : say`in ${word(value)} mode`;
}
