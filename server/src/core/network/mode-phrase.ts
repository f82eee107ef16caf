import { type Said, say, word } from "../say";
import type { ModeAnswer } from "./networking";

/** The mode as a sentence mentions it: with the reason where the file itself says something else. */
export function modePhrase({ value, reason }: ModeAnswer): Said {
  return reason === "fargate" ? say`${word(value)} mode (the only one on Fargate)` : say`${word(value)} mode`;
}

/** Where something can't be had because of the mode, in short: `in awsvpc mode`, or `on Fargate` where that is the reason. */
export function modePlace({ value, reason }: ModeAnswer): Said {
  return reason === "fargate" ? say`on Fargate` : say`in ${word(value)} mode`;
}
