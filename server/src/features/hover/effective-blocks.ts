import type { ContainerDefinition, PortMapping, TaskDefinition } from "../../core/task/model";
import { omittedEssential, omittedHostPort, omittedNetworkMode, omittedProtocol } from "../omitted-values";
import { daemonBlocks } from "./daemon-blocks";
import { type Block, code, list, paragraph, type Span } from "./rich-text";

/** What a daemon is, for a daemon, and the defaults in effect for the task. */
export function effectiveInTask(task: TaskDefinition): readonly Block[] {
  const mode = omittedNetworkMode(task);
  return [...daemonBlocks(task), ...effective(mode === undefined ? [] : [["networkMode", mode]])];
}

/** The defaults in effect for a container. */
export function effectiveInContainer(container: ContainerDefinition): readonly Block[] {
  return effective(omittedEssential(container) ? [["essential", "true"]] : []);
}

/** The defaults in effect for a port mapping. */
export function effectiveInMapping(task: TaskDefinition, mapping: PortMapping): readonly Block[] {
  const hostPort = omittedHostPort(task, mapping);
  const protocol = omittedProtocol(task, mapping);
  return effective([
    ...(hostPort === undefined ? [] : [["hostPort", String(hostPort)] as const]),
    ...(protocol === undefined ? [] : [["protocol", protocol] as const]),
  ]);
}

function effective(members: readonly (readonly [name: string, value: string])[]): readonly Block[] {
  if (members.length === 0) return [];
  const items = members.map(([name, value]): readonly Span[] => [code(name), `: ${value}`]);
  return [paragraph("Defaults in effect:"), list(items)];
}
