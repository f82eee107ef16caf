import { type Said, say } from "../text/say";
import type { Finding } from "./rule";

/** The parts of what a finding says. */
export type FindingParts = Pick<Finding, "remedy" | "why"> & { readonly what: Said };

/** What is wrong and what to do, for lists: `what; remedy.` */
export function shortMessage({ what, remedy }: FindingParts): Said {
  return remedy === undefined ? say`${what}.` : say`${what}; ${remedy}.`;
}

/** All of it: `what; remedy. why.` */
export function fullMessage(parts: FindingParts): Said {
  const short = shortMessage(parts);
  return parts.why === undefined ? short : say`${short} ${parts.why}.`;
}
