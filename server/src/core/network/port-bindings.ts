import type { EffectiveNetworkMode } from "../facts/network-modes";
import { isPort, type Protocol } from "../facts/ports";
import { type Field, isAbsent, isKnown } from "../task/fields";
import type { PortMapping } from "../task/model";

/** The port on the instance, or on the task's network interface, that reaches a container. */
export type HostPort =
  /** A port that is written in the file. */
  | { readonly kind: "static"; readonly port: number }
  /** The container's own port or ports, because the mode does not translate ports. */
  | { readonly kind: "same" }
  /** A port that Docker picks from the ephemeral range at each start. */
  | { readonly kind: "dynamic" }
  /** No port: the mode has no external network. */
  | { readonly kind: "none" }
  /** The file does not say, or ECS rejects it. */
  | { readonly kind: "unknown" };

/** A span of ports, both ends included; a single port is a span of one. */
export interface PortSpan {
  readonly first: number;
  readonly last: number;
}

/** Whether a port is in a span; false without a span. */
export function hasPort(span: PortSpan | undefined, port: number): boolean {
  return span !== undefined && span.first <= port && port <= span.last;
}

/** The effect of one port mapping. */
export interface PortBinding {
  readonly mapping: PortMapping;
  /** `undefined` if the container port is missing, unknown or invalid. */
  readonly containerPorts: PortSpan | undefined;
  readonly hostPort: HostPort;
  /** As ECS reads it: `tcp` if omitted or misspelled. `undefined` if it is a placeholder. */
  readonly protocol: Protocol | undefined;
}

/** The effect of a mapping in a mode, which may differ from the mode of the file. */
export function bindingOf(mapping: PortMapping, mode: EffectiveNetworkMode | "unknown"): PortBinding {
  const containerPorts = containerPortsOf(mapping);
  return {
    mapping,
    containerPorts,
    hostPort: hostPortOf(mapping, mode, containerPorts),
    protocol: protocolOf(mapping.protocol),
  };
}

/** The ports that a mapping uses on the instance, or on the task's interface; `undefined` if Docker picks them. */
export function hostPortsOf({ hostPort, containerPorts }: PortBinding): PortSpan | undefined {
  if (hostPort.kind === "same") return containerPorts;
  return hostPort.kind === "static" ? { first: hostPort.port, last: hostPort.port } : undefined;
}

/**
 * Reads `containerPortRange`, both ends included.
 *
 * @returns `undefined` if the text is not two ports joined by a hyphen, the lower one first
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export function portSpanOf(text: string): PortSpan | undefined {
  const match = /^(\d{1,5})-(\d{1,5})$/.exec(text);
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2]);
  return isPort(first) && isPort(last) && first < last ? { first, last } : undefined;
}

function containerPortsOf({ containerPort, containerPortRange, hostPort }: PortMapping): PortSpan | undefined {
  if (isAbsent(containerPortRange)) {
    if (!isKnown(containerPort) || !isPort(containerPort.value)) return undefined;
    return { first: containerPort.value, last: containerPort.value };
  }
  if (!isKnown(containerPortRange) || !isAbsent(containerPort) || !isAbsent(hostPort)) return undefined;
  return portSpanOf(containerPortRange.value);
}

function hostPortOf(
  mapping: PortMapping,
  mode: EffectiveNetworkMode | "unknown",
  ports: PortSpan | undefined,
): HostPort {
  const { hostPort } = mapping;
  const unknown = { kind: "unknown" } as const;
  switch (mode) {
    case "unknown":
      return unknown;
    case "none":
      return { kind: "none" };
    case "awsvpc":
    case "host": {
      if (ports === undefined || (mode === "host" && ports.first !== ports.last)) return unknown;
      const same = isAbsent(hostPort) || (isKnown(hostPort) && hostPort.value === ports.first);
      return same ? { kind: "same" } : unknown;
    }
    default:
      if (isAbsent(hostPort)) return { kind: "dynamic" };
      if (!isKnown(hostPort)) return unknown;
      if (hostPort.value === 0) return { kind: "dynamic" };
      return isPort(hostPort.value) ? { kind: "static", port: hostPort.value } : unknown;
  }
}

function protocolOf(field: Field<string>): Protocol | undefined {
  if (field.state === "unknown") return undefined;
  return isKnown(field) && field.value === "udp" ? "udp" : "tcp";
}
