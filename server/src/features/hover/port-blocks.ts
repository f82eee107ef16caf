import { networkingOf } from "../../core/network/networking";
import type { PortBinding } from "../../core/network/port-bindings";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../../core/task/model";
import { containerSpans } from "./container-spans";
import { bindingSentence, collisionSpans } from "./port-sentences";
import { type Block, code, list, paragraph } from "./rich-text";

/** The ids of the rules with a finding at the pointer, which the editor also shows. */
export type Told = Pick<ReadonlyMap<string, unknown>, "has">;

/**
 * How a port mapping works, and the mappings that it collides with. Empty if that is unknown.
 *
 * @param told the rules whose findings are shown at the place, so that they are not repeated
 */
export function portBlocks(task: TaskDefinition, mapping: PortMapping, told: Told): readonly Block[] {
  const binding = bindingFor(task, mapping);
  if (binding === undefined) return [];
  const spans = bindingSentence(task, binding, told.has("host-port-static"));
  const isTold = told.has("container-port-duplicate") || told.has("host-port-duplicate");
  const collisions = isTold ? [] : collisionSpans(task, binding).map((sentence) => paragraph(...sentence));
  return [...(spans === undefined ? unknownBlocks(task, binding) : [paragraph(...spans, ".")]), ...collisions];
}

/** The mappings of one container, a line each, without those that are unknown. */
export function containerPortBlocks(task: TaskDefinition, container: ContainerDefinition): readonly Block[] {
  const lines = container.mappings.flatMap((mapping) => {
    const binding = bindingFor(task, mapping);
    const spans = binding && bindingSentence(task, binding);
    return spans === undefined ? [] : [spans];
  });
  return lines.length === 0 ? [] : [paragraph("Ports of ", ...containerSpans({ container }), ":"), list(lines)];
}

/** Why a mapping is unknown, if the reason is a missing network mode. */
function unknownBlocks(task: TaskDefinition, { containerPorts }: PortBinding): readonly Block[] {
  const { form } = task;
  if (form !== "array" || networkingOf(task).mode.reason !== "unknown" || containerPorts === undefined) return [];
  return [
    paragraph(
      "Which port leads here depends on the network mode of the task, which is not in this file. Set it with ",
      code("ecsTaskDefinition.assumeNetworkMode"),
      ".",
    ),
  ];
}

function bindingFor(task: TaskDefinition, mapping: PortMapping): PortBinding | undefined {
  return networkingOf(task).bindings.find((binding) => binding.mapping === mapping);
}
