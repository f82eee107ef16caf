import { remove } from "../document/change";
import { networkingOf } from "../network/networking";
import { is, isKnown } from "../task/fields";
import type { PortMapping, TaskDefinition } from "../task/model";
import { say } from "../text/say";
import { type Assist, assistOf, type Step } from "./assist";

/**
 * "Use dynamic host ports": removes the static host ports, so that Docker picks a free one at each start and
 * several copies of the task fit on an instance. Clients then find the port through a load balancer or Cloud Map.
 *
 * @param mappings only these; all of the task if left out
 * @returns nothing outside of bridge (and Windows' default) mode, on Fargate, or if no host port is static
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-bridge.html
 */
export function useDynamicHostPorts(
  task: TaskDefinition,
  mappings: readonly PortMapping[] = task.portMappings,
): Assist | undefined {
  const { mode, launchTypes } = networkingOf(task);
  if ((mode.value !== "bridge" && mode.value !== "default") || launchTypes.requires("FARGATE")) return undefined;
  const steps = mappings.flatMap(({ hostPort, container }): readonly Step[] => {
    if (!isKnown(hostPort) || is(hostPort, 0)) return [];
    return [{ changes: [remove(hostPort)], description: `Remove hostPort ${hostPort.value} from ${container.label}` }];
  });
  const title = mappings === task.portMappings ? say`Use dynamic host ports` : say`Use a dynamic host port`;
  return assistOf(task, "use-dynamic-host-ports", title, steps);
}
