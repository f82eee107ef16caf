import type { ContainerDefinition, PortMapping, TaskDefinition } from "../../core/model/model";
import type { PortBinding } from "../../core/network/port-bindings";
import { containerSpans } from "./container-spans";
import { bindingSentence, collisionSpans } from "./port-sentences";
import { type Block, code, list, paragraph } from "./rich-text";

/** What becomes of one port mapping, with the mappings that it collides with. Empty where nobody can say. */
export function portBlocks(task: TaskDefinition, mapping: PortMapping): readonly Block[] {
  const binding = bindingFor(task, mapping);
  if (binding === undefined) return [];
  const spans = bindingSentence(task, binding);
  const collisions = collisionSpans(task, binding).map((sentence) => paragraph(...sentence));
  return [...(spans === undefined ? unknownBlocks(task, binding) : [paragraph(...spans, ".")]), ...collisions];
}

/** The mappings of one container, a line each; the ones that nobody can tell of are left out. */
export function containerPortBlocks(task: TaskDefinition, container: ContainerDefinition): readonly Block[] {
  const lines = container.mappings.flatMap((mapping) => {
    const binding = bindingFor(task, mapping);
    const spans = binding && bindingSentence(task, binding);
    return spans === undefined ? [] : [spans];
  });
  return lines.length === 0 ? [] : [paragraph("Ports of ", ...containerSpans({ container }), ":"), list(lines)];
}

/** Why it can't be told, where the file itself is not to blame. */
function unknownBlocks({ form, networking }: TaskDefinition, { containerPorts }: PortBinding): readonly Block[] {
  if (form !== "array" || networking.mode.reason !== "unknown" || containerPorts === undefined) return [];
  return [
    paragraph(
      "Which port leads here depends on the network mode of the task, which this file does not hold. The setting ",
      code("ecsTaskDefinition.assumeNetworkMode"),
      " can say it.",
    ),
  ];
}

function bindingFor({ networking }: TaskDefinition, mapping: PortMapping): PortBinding | undefined {
  return networking.bindings.find((binding) => binding.mapping === mapping);
}
