import type { EffectiveNetworkMode, NetworkMode } from "../facts/network-modes";
import { collisionsAmong } from "../network/collisions";
import { exceedsInstance } from "../network/host-port-budget";
import { networkingOf } from "../network/networking";
import { bindingOf, type PortBinding } from "../network/port-bindings";
import { duplicatePortNames } from "../network/port-names";
import { isAbsent, isKnown } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import { addressChanges, addressConflicts } from "./address-steps";
import { switchedHostPort } from "./switched-host-port";

/**
 * How many new mistakes a task would have in another network mode after all possible changes: colliding ports,
 * duplicate names, port ranges in host mode, and addresses of containers that no longer resolve.
 */
export function conflictsIn(
  task: TaskDefinition,
  target: NetworkMode,
  addresses = addressChanges(task, target),
): number {
  const now = mistakesOf(task, networkingOf(task).bindings, networkingOf(task).mode.value);
  const switched = task.portMappings.map((mapping) =>
    bindingOf({ ...mapping, hostPort: switchedHostPort(task, mapping, target) }, target),
  );
  const then = mistakesOf(task, switched, target);
  const ports = now.reduce((sum, count, kind) => sum + Math.max(0, (then[kind] ?? 0) - count), 0);
  return ports + addressConflicts(task, target, addresses);
}

/** Counts of mistakes by kind, so that two modes can be compared kind by kind. Each kind is the subject of one rule. */
function mistakesOf(
  task: TaskDefinition,
  bindings: readonly PortBinding[],
  mode: EffectiveNetworkMode | "unknown",
): readonly number[] {
  const collisions = mode === "none" ? [] : collisionsAmong(bindings, mode);
  const ranges = bindings.filter(({ mapping }) => !isAbsent(mapping.containerPortRange));
  return [
    collisions.filter(({ on }) => on === "container-port").length,
    collisions.filter(({ on }) => on === "host-port").length,
    mode === "awsvpc" ? duplicatePortNames(task).length : 0,
    mode === "host" ? ranges.filter(({ mapping }) => isKnown(mapping.containerPortRange)).length : 0,
    Number(mode !== "awsvpc" && exceedsInstance(bindings)),
  ];
}
