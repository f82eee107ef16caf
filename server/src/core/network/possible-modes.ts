import type { NetworkMode } from "../facts/network-modes";
import { WINDOWS_WITHOUT_AWSVPC } from "../facts/os-families";
import { type Field, is } from "../task/fields";
import type { LaunchTypesAnswer, OsAnswer } from "../task/platform";

/**
 * Whether a task with these launch types and this operating system can have a mode.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
 */
export function isModePossible(
  mode: NetworkMode,
  { requires }: LaunchTypesAnswer,
  os: OsAnswer,
  family: Field<string>,
): boolean {
  if (mode === "awsvpc") return !requires("EXTERNAL") && !is(family, WINDOWS_WITHOUT_AWSVPC);
  if (os.value === "windows" || requires("FARGATE")) return false;
  return mode !== "bridge" || !requires("MANAGED_INSTANCES");
}
