import { removing } from "../../findings/builders";
import type { Fix } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";

/**
 * "Remove networkMode", which leaves the task in the default mode of its operating system: `bridge` on Linux,
 * Docker's `nat` network on Windows.
 *
 * @returns `undefined` if a launch type of the task requires an explicit mode, since removing it would then be another
 * mistake
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
 */
export function removeNetworkMode(task: TaskDefinition): Fix | undefined {
  const { networkMode } = task;
  const networking = networkingOf(task);
  const { requires } = networking.launchTypes;
  if (!isKnown(networkMode) || requires("FARGATE") || requires("MANAGED_INSTANCES")) return undefined;
  return removing(networkMode, { safe: true });
}
