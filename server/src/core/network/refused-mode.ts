import { DEFAULT_MODE, isNetworkMode, MEANS_DEFAULT } from "../facts/network-modes";
import { isAbsent, isKnown } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import { networkingOf } from "./networking";

/** A network mode that ECS refuses to this task. */
export interface RefusedMode {
  readonly mode: string;
  /** Whether it is written; else it is what the task gets by leaving it out. */
  readonly isWritten: boolean;
}

/** The mode that the file asks for and ECS refuses; nothing where it refuses none or the file does not tell. */
export function refusedMode(task: TaskDefinition): RefusedMode | undefined {
  const { networkMode, view } = task;
  const networking = networkingOf(task);
  const { value, reason } = networking.mode;
  if (isAbsent(networkMode)) {
    // Container definitions alone say nothing of a mode that they could leave out.
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
