import { isPort } from "../../core/facts/ports";
import { networkingOf } from "../../core/network/networking";
import { hasPort, hostPortsOf, type PortBinding } from "../../core/network/port-bindings";
import { isKnown } from "../../core/task/fields";
import type { Site } from "./site";
import { RANK, refused, type Suggestion } from "./suggestion";

/**
 * What a host port can be. In awsvpc and host mode it is the container's own port; in bridge mode Docker picks one, or
 * it is fixed. Nothing where the mode is unknown or has no ports.
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
        "In awsvpc mode a host port is the container port. Leaving it out is the same.",
        RANK.first,
      );
    case "host":
      return same(
        "the container port",
        "In host mode a host port is the container port. Leaving it out is the same.",
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
          note: "Docker picks a free port of the instance at each start. Leaving hostPort out is the same.",
        },
        ...same(
          "static",
          "The port is taken on the instance, so that only one copy of the task fits on it.",
          RANK.usual,
        ).map((fixed) => refusedWhereTaken(site, fixed)),
      ];
    default:
      return [];
  }
}

/** A static port of the instance; last where another mapping of the task has it already. */
function refusedWhereTaken(site: Site, suggestion: Suggestion): Suggestion {
  const { value: port } = suggestion;
  const owner = othersOf(site).find(
    (other) => typeof port === "number" && hasPort(hostPortsOf(other), port) && speaksAsWell(site, other),
  );
  if (owner === undefined) return suggestion;
  const detail = `another mapping of ${owner.mapping.container.label} has it`;
  const note = "A port of the instance is mapped once in a task for each protocol.";
  return { ...suggestion, ...refused(detail, note) };
}

/**
 * The host port that is written where the mode translates none; else ports that images often listen on, for somebody
 * who has yet to write one. Left out are those that the container has, and those that no container of the task can
 * have twice.
 */
export function containerPorts(site: Site): readonly Suggestion[] {
  const { task, container, object } = site;
  const mode = networkingOf(task).mode.value;
  const isShared = mode === "awsvpc" || mode === "host";
  const hostPort = object?.integer("hostPort");
  if (isShared && hostPort !== undefined && isKnown(hostPort) && isPort(hostPort.value)) {
    const note = `In ${mode} mode a host port is the container port.`;
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

/** What becomes of the mappings of the task apart from the one around the place. */
function othersOf({ task, object }: Site): readonly PortBinding[] {
  return networkingOf(task).bindings.filter(({ mapping }) => mapping.view.node !== object?.node);
}

/** Whether another mapping is of the protocol of the one around the place. */
function speaksAsWell({ object }: Site, { protocol }: PortBinding): boolean {
  const own = object?.string("protocol");
  return protocol === (own !== undefined && isKnown(own) && own.value === "udp" ? "udp" : "tcp");
}

const COMMON_PORTS = [
  [80, "HTTP"],
  [443, "HTTPS"],
  [8080, "HTTP of an unprivileged user"],
] as const;
