import { isPort } from "../../core/facts/ports";
import { networkingOf } from "../../core/network/networking";
import { hasPort, hostPortsOf, type PortBinding } from "../../core/network/port-bindings";
import { isKnown } from "../../core/task/fields";
import type { Site } from "./site";
import { RANK, refused, type Suggestion } from "./suggestion";

/**
 * The possible host ports: the container port in awsvpc and host mode; dynamic or static in bridge mode. None if the
 * mode is unknown or has no ports.
 */
export function hostPorts(site: Site): readonly Suggestion[] {
  const { task, object } = site;
  const field = object?.integer("containerPort");
  const port = field !== undefined && isKnown(field) ? field.value : undefined;
  const same = (detail: string, note: string, rank: number): readonly Suggestion[] =>
    port === undefined ? [] : [{ label: String(port), value: port, kind: "value", rank, detail, note }];
  const { mode } = networkingOf(task);
  switch (mode.value) {
    case "awsvpc":
      return same(
        "the container port",
        "In awsvpc mode the host port equals the container port. Omitting it has the same effect.",
        RANK.first,
      );
    case "host":
      return same(
        "the container port",
        "In host mode the host port equals the container port. Omitting it has the same effect.",
        RANK.first,
      );
    case "bridge":
    case "default":
      return [
        {
          label: "0",
          value: 0,
          kind: "value",
          rank: RANK.first,
          detail: "dynamic",
          note: "Docker picks a free port of the instance at each start. Omitting hostPort has the same effect.",
        },
        ...same(
          "static",
          "The task uses this port of the instance, so only one copy of the task fits on it.",
          RANK.usual,
        ).map((fixed) => refusedWhereTaken(site, fixed)),
      ];
    default:
      return [];
  }
}

/** A static port of the instance. It is refused if another mapping of the task already uses it. */
function refusedWhereTaken(site: Site, suggestion: Suggestion): Suggestion {
  const { value: port } = suggestion;
  const owner = othersOf(site).find(
    (other) => typeof port === "number" && hasPort(hostPortsOf(other), port) && speaksAsWell(site, other),
  );
  if (owner === undefined) return suggestion;
  const detail = `used by another mapping of ${owner.mapping.container.label}`;
  const note = "A task can map a port of the instance only once for each protocol.";
  return { ...suggestion, ...refused(detail, note) };
}

/**
 * The written host port if the mode translates no ports; otherwise ports that images often listen on. Ports that the
 * container already has are omitted, and those that the task can't use twice.
 */
export function containerPorts(site: Site): readonly Suggestion[] {
  const { task, container, object } = site;
  const mode = networkingOf(task).mode.value;
  const isShared = mode === "awsvpc" || mode === "host";
  const hostPort = object?.integer("hostPort");
  if (isShared && hostPort !== undefined && isKnown(hostPort) && isPort(hostPort.value)) {
    const note = `In ${mode} mode the host port equals the container port.`;
    return [{ ...portOf(hostPort.value, "the host port"), rank: RANK.first, note }];
  }
  const rivals = othersOf(site).filter(
    (other) => other.mapping.container === container || (isShared && speaksAsWell(site, other)),
  );
  return COMMON_PORTS.filter(([port]) => !rivals.some(({ containerPorts: ports }) => hasPort(ports, port))).map(
    ([port, detail]) => portOf(port, detail),
  );
}

function portOf(port: number, detail: string): Suggestion {
  return { label: String(port), value: port, kind: "value", rank: RANK.usual, detail };
}

/** The bindings of the task, except the one of the mapping around the place. */
function othersOf({ task, object }: Site): readonly PortBinding[] {
  return networkingOf(task).bindings.filter(({ mapping }) => mapping.view.node !== object?.node);
}

/** Whether another mapping has the same protocol as the one around the place. */
function speaksAsWell({ object }: Site, { protocol }: PortBinding): boolean {
  const own = object?.string("protocol");
  return protocol === (own !== undefined && isKnown(own) && own.value === "udp" ? "udp" : "tcp");
}

const COMMON_PORTS = [
  [80, "HTTP"],
  [443, "HTTPS"],
  [8080, "HTTP without root"],
] as const;
