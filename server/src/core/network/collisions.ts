import type { EffectiveNetworkMode } from "../facts/network-modes";
import { hostPortsOf, type PortBinding, type PortSpan } from "./port-bindings";

/** Two mappings of one task that request the same port. */
export interface Collision {
  /** The one that the file names first. */
  readonly earlier: PortBinding;
  readonly later: PortBinding;
  /** `container-port` in awsvpc, where all containers share one interface; `host-port` on a shared instance. */
  readonly on: "container-port" | "host-port";
  /** The lowest port that both request. */
  readonly port: number;
}

/**
 * Finds the mappings that request a port that an earlier one of the same protocol has, in any container of the task: at
 * most one collision for each mapping. Unknown ports don't collide.
 */
export function collisionsAmong(
  bindings: readonly PortBinding[],
  mode: EffectiveNetworkMode | "unknown",
): readonly Collision[] {
  const on = mode === "awsvpc" ? "container-port" : "host-port";
  const claim = { tcp: portRegister(), udp: portRegister() };
  const collisions: Collision[] = [];
  for (const later of bindings) {
    const span = on === "container-port" ? later.containerPorts : hostPortsOf(later);
    if (span === undefined || later.protocol === undefined) continue;
    const clash = claim[later.protocol](span, later);
    if (clash !== undefined) collisions.push({ earlier: clash.owner, later, on, port: clash.port });
  }
  return collisions;
}

/** A mapping that already has a port. */
export interface Clash {
  readonly owner: PortBinding;
  readonly port: number;
}

/**
 * Creates a register of ports. Each call claims a span for a mapping and returns an earlier owner of a part of it;
 * `undefined` if it was free. Single ports, the usual case, take constant time.
 */
export function portRegister(): (span: PortSpan, owner: PortBinding) => Clash | undefined {
  const singles = new Map<number, PortBinding>();
  const spans: { readonly span: PortSpan; readonly owner: PortBinding }[] = [];
  return (span, owner) => {
    const clash = clashOf(span);
    if (span.first !== span.last) spans.push({ span, owner });
    else if (!singles.has(span.first)) singles.set(span.first, owner);
    return clash;
  };

  function clashOf({ first, last }: PortSpan): Clash | undefined {
    if (first === last) {
      const owner = singles.get(first);
      if (owner !== undefined) return { owner, port: first };
    } else {
      for (const [port, owner] of singles) {
        if (port >= first && port <= last) return { owner, port };
      }
    }
    const other = spans.find(({ span }) => span.first <= last && first <= span.last);
    return other && { owner: other.owner, port: Math.max(first, other.span.first) };
  }
}
