import type { Finding } from "./rule";
import { type Said, shown, shownFirst, type Wording } from "./say";

/** The parts of what a finding says. */
export type FindingParts = Pick<Finding, "remedy" | "why"> & { readonly what: Said };

/** What is wrong and what to do, for lists: `what; remedy.` */
export function shortMessage({ what, remedy }: FindingParts, wording?: Wording): string {
  const first = shownFirst(what, wording);
  return remedy === undefined ? `${first}.` : `${first}; ${shown(remedy, wording)}.`;
}

/** All of it: `what; remedy. why.` */
export function fullMessage(parts: FindingParts, wording?: Wording): string {
  const short = shortMessage(parts, wording);
  return parts.why === undefined ? short : `${short} ${shownFirst(parts.why, wording)}.`;
}
