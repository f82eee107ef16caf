import type { NetworkMode } from "../facts/network-modes";
import { isPort } from "../facts/ports";
import { networkingOf } from "../network/networking";
import { type Field, is, isAbsent, isKnown, withoutValue, withValue } from "../task/fields";
import type { PortMapping, TaskDefinition } from "../task/model";

/**
 * The `hostPort` of a mapping as another network mode requires it; the same field if nothing has to change.
 *
 * To awsvpc, a different host port is removed. From awsvpc to bridge, an equal one is removed, so that as many copies
 * fit as before. Between host and bridge, the port that clients use stays and is written out.
 */
export function switchedHostPort(task: TaskDefinition, mapping: PortMapping, target: NetworkMode): Field<number> {
  const { containerPort, containerPortRange, hostPort } = mapping;
  // Even if the task can't have the written mode, its host ports were written for that mode.
  const from = isKnown(task.networkMode) ? task.networkMode.value : networkingOf(task).mode.value;
  const equal = isKnown(containerPort) && is(hostPort, containerPort.value);
  if (target === "awsvpc") {
    const differs = isKnown(hostPort) && !equal && (isKnown(containerPort) || hostPort.value === 0);
    return differs ? withoutValue(hostPort) : hostPort;
  }
  if (target === "bridge" && from === "awsvpc" && equal) return withoutValue(hostPort);
  // A range can't have a host port; one beside it by mistake is still adjusted.
  const addable = isAbsent(hostPort) && isAbsent(containerPortRange);
  const fromHost = target === "bridge" && from === "host" && addable;
  const toHost = target === "host" && !equal && (isKnown(hostPort) || addable);
  if (!isKnown(containerPort) || !isPort(containerPort.value) || !(fromHost || toHost)) return hostPort;
  return withValue(hostPort, containerPort.value);
}
