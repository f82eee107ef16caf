import type { PortBinding } from "../core/network/port-bindings";
import { isAbsent } from "../core/task/fields";
import { isComplete } from "../core/task/known-elements";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../core/task/model";

/** How many ports are mapped, a range by each of its ports; nothing where one of them is unknown. */
export function mappedPorts(bindings: readonly PortBinding[]): number | undefined {
  let count = 0;
  for (const { containerPorts } of bindings) {
    if (containerPorts === undefined) return undefined;
    count += containerPorts.last - containerPorts.first + 1;
  }
  return count;
}

/** Whether no container and no port mapping is hidden by a placeholder or a mistake. */
export function portsAreKnown({ containers, containersComplete }: TaskDefinition): boolean {
  return containersComplete && containers.every(hasKnownPorts);
}

/** Whether every port mapping of a container can be read, and none is being typed. */
export function hasKnownPorts({ portMappings, mappings }: ContainerDefinition): boolean {
  return isComplete(portMappings) && mappings.every(isSettled);
}

/** Whether no host port of a mapping is still being typed, so that one that is not there is left out. */
export function isSettled({ view, hostPort }: PortMapping): boolean {
  return !isAbsent(hostPort) || view.lacks("hostPort");
}
