import { DEFAULT_MODE, isNetworkMode, MEANS_DEFAULT } from "../facts/network-modes";
import { isAbsent, isKnown } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import { networkingOf } from "./networking";

/** A network mode that this task can't have. */
export interface RefusedMode {
  readonly mode: string;
  /** Whether it is written; otherwise it is the default mode. */
  readonly isWritten: boolean;
}

/** The mode of the file that ECS rejects; `undefined` if ECS accepts it or the file does not say. */
export function refusedMode(task: TaskDefinition): RefusedMode | undefined {
  const { networkMode, view } = task;
  const networking = networkingOf(task);
  const { value, reason } = networking.mode;
  if (isAbsent(networkMode)) {
    // A bare array of container definitions has no network mode to omit.
    const isLeftOut = view !== undefined && reason === "fargate";
    return isLeftOut ? { mode: DEFAULT_MODE[networking.os.value], isWritten: false } : undefined;
  }
  if (!isKnown(networkMode)) return undefined;
  const mode = networkMode.value;
  const isRefused =
    reason === "refused" ||
    (reason === "fargate" && mode !== value) ||
    (reason === "unknown" && !isNetworkMode(mode) && !MEANS_DEFAULT.includes(mode));
  return isRefused ? { mode, isWritten: true } : undefined;
}
