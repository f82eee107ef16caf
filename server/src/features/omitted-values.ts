import { memberOf } from "../core/document/node";
import type { EffectiveNetworkMode } from "../core/facts/network-modes";
import type { Protocol } from "../core/facts/ports";
import { networkingOf } from "../core/network/networking";
import { isPiece } from "../core/task/excerpt";
import { isAbsent, isKnown } from "../core/task/fields";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../core/task/model";
import type { AnyView } from "../core/task/views";

/**
 * The network mode of a task that omits it. `undefined` if it is written or being typed, if Fargate requires it, or if
 * the file may be a part of one that has it elsewhere.
 */
export function omittedNetworkMode(task: TaskDefinition): EffectiveNetworkMode | undefined {
  const { value, reason } = networkingOf(task).mode;
  if (reason !== "default" || value === "unknown" || task.view === undefined) return undefined;
  return isOmitted(task.view, "networkMode") && !isPiece(task) ? value : undefined;
}

/**
 * The host port of a mapping that omits it. `undefined` if it is written, being typed or unknown, or if the network
 * mode may be in another file.
 */
export function omittedHostPort(
  task: TaskDefinition,
  { view, containerPort, containerPortRange }: PortMapping,
): number | "dynamic" | undefined {
  const networking = networkingOf(task);
  if (networking.mode.reason === "default" && isPiece(task)) return undefined;
  if (!isOmitted(view, "hostPort")) return undefined;
  if (!isKnown(containerPort) || !isAbsent(containerPortRange)) return undefined;
  const binding = networking.bindings.find(({ mapping }) => mapping.view === view);
  if (binding?.containerPorts === undefined) return undefined;
  if (binding.hostPort.kind === "same") return containerPort.value;
  return binding.hostPort.kind === "dynamic" ? "dynamic" : undefined;
}

/** The protocol of a mapping that omits it; `undefined` if it is written, or if nothing is mapped. */
export function omittedProtocol(task: TaskDefinition, mapping: PortMapping): Protocol | undefined {
  const { view, containerPort, containerPortRange } = mapping;
  if (networkingOf(task).mode.value === "none" || !isOmitted(view, "protocol")) return undefined;
  return isKnown(containerPort) || isKnown(containerPortRange) ? "tcp" : undefined;
}

/** Whether a container is essential by default. */
export function omittedEssential({ view }: ContainerDefinition): boolean {
  return isOmitted(view, "essential");
}

/** Whether a member is not in the file, not even as `null`, and is not being typed. */
function isOmitted(view: AnyView, key: string): boolean {
  return view.lacks(key) && memberOf(view.node, key) === undefined;
}
