import type { PortBinding } from "../core/network/port-bindings";
import { isAbsent } from "../core/task/fields";
import { isComplete } from "../core/task/known-elements";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../core/task/model";

/** How many ports are mapped, counting each port of a range; `undefined` if one of them is unknown. */
export function mappedPorts(bindings: readonly PortBinding[]): number | undefined {
  let count = 0;
  for (const { containerPorts } of bindings) {
    if (containerPorts === undefined) return undefined;
    count += containerPorts.last - containerPorts.first + 1;
  }
  return count;
}

/** Whether every container and port mapping can be read. */
export function portsAreKnown({ containers, containersComplete }: TaskDefinition): boolean {
  return containersComplete && containers.every(hasKnownPorts);
}

/** Whether every port mapping of a container can be read, and none is being typed. */
export function hasKnownPorts({ portMappings, mappings }: ContainerDefinition): boolean {
  return isComplete(portMappings) && mappings.every(isSettled);
}

/** Whether no host port is being typed, so that a missing one is really omitted. */
export function isSettled({ view, hostPort }: PortMapping): boolean {
  return !isAbsent(hostPort) || view.lacks("hostPort");
}
