import { HOST_PORTS_PER_INSTANCE, HOST_PORTS_TAKEN_BY_DEFAULT } from "../facts/ports";
import { firstOfEach } from "../task/by-key";
import { hostPortsOf, type PortBinding } from "./port-bindings";

/** How many different host ports one task can pin before no instance has room for it. */
export const HOST_PORT_BUDGET = HOST_PORTS_PER_INSTANCE - HOST_PORTS_TAKEN_BY_DEFAULT;

/** Whether the task needs more host ports than an instance has. */
export function exceedsInstance(bindings: readonly PortBinding[]): boolean {
  return staticHostPorts(bindings).size > HOST_PORT_BUDGET;
}

/** The different host ports that the task pins, by protocol, with the first mapping of each. */
export function staticHostPorts(bindings: readonly PortBinding[]): ReadonlyMap<string, PortBinding> {
  return firstOfEach(bindings, (binding) => {
    const ports = hostPortsOf(binding);
    return ports === undefined || binding.protocol === undefined ? undefined : `${binding.protocol}/${ports.first}`;
  });
}
