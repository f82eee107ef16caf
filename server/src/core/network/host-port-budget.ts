import { HOST_PORTS_PER_INSTANCE, HOST_PORTS_TAKEN_BY_DEFAULT } from "../facts/ports";
import { hostPortsOf, type PortBinding } from "./port-bindings";

/** How many different host ports one task can pin before no instance has room for it. */
export const HOST_PORT_BUDGET = HOST_PORTS_PER_INSTANCE - HOST_PORTS_TAKEN_BY_DEFAULT;

/** Whether the task needs more host ports than an instance has. */
export function exceedsInstance(bindings: readonly PortBinding[]): boolean {
  return staticHostPorts(bindings).size > HOST_PORT_BUDGET;
}

/** The different host ports that the task pins, by protocol, with the first mapping of each. */
export function staticHostPorts(bindings: readonly PortBinding[]): ReadonlyMap<string, PortBinding> {
  const pinned = new Map<string, PortBinding>();
  for (const binding of bindings) {
    const ports = hostPortsOf(binding);
    if (ports === undefined || binding.protocol === undefined) continue;
    const key = `${binding.protocol}/${ports.first}`;
    if (!pinned.has(key)) pinned.set(key, binding);
  }
  return pinned;
}
