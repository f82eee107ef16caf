import { collisionsAmong } from "../collisions";
import { isAbsent, isKnown } from "../fields";
import { exceedsInstance } from "../host-port-budget";
import type { PortMapping, TaskDefinition } from "../model";
import { bindingOf, type PortBinding } from "../port-bindings";
import { duplicatePortNames } from "../port-names";
import type { EffectiveNetworkMode, NetworkMode } from "../spec/network-modes";

/**
 * How many mistakes a task would have in another network mode, once all that can be changed is changed, that
 * it does not have now: ports that collide, names that may not repeat, port ranges that host mode lacks.
 */
export function conflictsIn(task: TaskDefinition, target: NetworkMode): number {
  const now = mistakesOf(task, task.networking.bindings, task.networking.mode.value);
  const then = mistakesOf(
    task,
    task.portMappings.map((mapping) => switchedBinding(mapping, task, target)),
    target,
  );
  return now.reduce((sum, count, kind) => sum + Math.max(0, (then[kind] ?? 0) - count), 0);
}

/** The mapping as the switch leaves it: a hostPort that the mode refuses is gone or equals the containerPort. */
function switchedBinding(mapping: PortMapping, task: TaskDefinition, target: NetworkMode): PortBinding {
  const binding = bindingOf(mapping, target);
  const single = isKnown(mapping.containerPort) && isAbsent(mapping.containerPortRange);
  if (single && target === "host" && mapping.hostPort.state !== "unknown" && binding.containerPorts !== undefined) {
    return { ...binding, hostPort: { kind: "same" } };
  }
  const equal = single && isKnown(mapping.hostPort) && mapping.hostPort.value === mapping.containerPort.value;
  if (target === "bridge" && task.networking.mode.value === "awsvpc" && equal) {
    return { ...binding, hostPort: { kind: "dynamic" } };
  }
  const implicit = single && task.networking.mode.value === "host" && isAbsent(mapping.hostPort);
  return target === "bridge" && implicit ? { ...binding, hostPort: { kind: "same" } } : binding;
}

/** Counts by kind, each the work of one rule: two modes are compared kind by kind. */
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
