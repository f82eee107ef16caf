import type { OsFamily } from "../../facts/os-families";
import { FIRST_EPHEMERAL_PORT, RESERVED_HOST_PORTS } from "../../facts/ports";
import { networkingOf } from "../../network/networking";
import { hostPortsOf, type PortBinding } from "../../network/port-bindings";
import type { PortMapping, TaskDefinition } from "../../task/model";

/** A port of the instance that a mapping requests by number. */
export interface PinnedHostPort {
  readonly mapping: PortMapping;
  readonly port: number;
  /**
   * What the port is on the instance: reserved by the instance itself, in the range of dynamic ports, or any other.
   */
  readonly kind: "reserved" | "ephemeral" | "ordinary";
}

/**
 * The host ports that the task pins, in order: written ones in bridge mode (and the default mode of Windows), and the
 * container ports in host mode. None in other modes, and none on Fargate, which has no shared instances.
 */
export function pinnedHostPorts(task: TaskDefinition): readonly PinnedHostPort[] {
  const { mode, os, launchTypes, bindings } = networkingOf(task);
  if (mode.value !== "bridge" && mode.value !== "default" && mode.value !== "host") return [];
  if (launchTypes.requires("FARGATE")) return [];
  return bindings.flatMap((binding) => {
    const port = hostPortsOf(binding)?.first;
    if (port === undefined) return [];
    return [{ mapping: binding.mapping, port, kind: kindOf(port, binding, os.value) }];
  });
}

/**
 * The agent reserves its ports for tcp only.
 *
 * @see https://github.com/aws/amazon-ecs-agent `ReservedPortsUDP` in `agent/config/config_unix.go`, empty by default
 */
function kindOf(port: number, { protocol }: PortBinding, os: OsFamily): PinnedHostPort["kind"] {
  if (protocol === "tcp" && RESERVED_HOST_PORTS[os].includes(port)) return "reserved";
  return port >= FIRST_EPHEMERAL_PORT[os] ? "ephemeral" : "ordinary";
}
