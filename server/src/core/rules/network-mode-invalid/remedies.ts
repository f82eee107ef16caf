import type { NetworkMode } from "../../facts/network-modes";
import type { OsFamily } from "../../facts/os-families";
import { anyOf, type Said, say, word } from "../../text/say";

/** How to get the mode that a task has without networkMode. */
export const WITHOUT_MODE: Readonly<Record<OsFamily, Said>> = {
  linux: say`leave {networkMode} out, which means ${word("bridge")} on Linux`,
  windows: say`leave {networkMode} out, which means Docker's ${word("nat")} network on Windows`,
  unknown: say`leave {networkMode} out, which means ${word("bridge")} on Linux and Docker's ${word("nat")} network on Windows`,
};

/** What to do about a mode that does not exist, if it is not clear which one is meant. */
export function remedyFor(possible: readonly NetworkMode[], removable: boolean): Said {
  const modes = anyOf(possible.map(word));
  if (possible.length === 0 && !removable) return say`first choose launch types that have a network mode in common`;
  if (possible.length === 0) return say`leave {networkMode} out`;
  if (removable) return say`use ${modes}, or leave {networkMode} out`;
  return possible.length === 1 ? say`use ${modes}, the only mode for this task` : say`use ${modes}`;
}
