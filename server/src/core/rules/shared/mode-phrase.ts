import type { ModeAnswer } from "../../network/networking";
import { type Said, say, word } from "../../text/say";

/** The mode in a sentence, with the reason if the file says something else. */
export function modePhrase({ value, reason }: ModeAnswer): Said {
  return reason === "fargate" ? say`${word(value)} mode (the only one on Fargate)` : say`${word(value)} mode`;
}

/**
 * The mode at the end of a clause: `in awsvpc mode`, `on Fargate` if that is the reason, or `in bridge mode, the
 * default` if the file omits it.
 */
export function modePlace({ value, reason }: ModeAnswer): Said {
  if (value === "default") return say`in the default mode`;
  if (reason === "default") return say`in ${word(value)} mode, the default`;
  return reason === "fargate" ? say`on Fargate` : say`in ${word(value)} mode`;
}
