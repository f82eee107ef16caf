import { networkingOf } from "../../core/network/networking";
import type { PortBinding } from "../../core/network/port-bindings";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../../core/task/model";
import { containerSpans } from "./container-spans";
import { bindingSentence, collisionSpans } from "./port-sentences";
import { type Block, code, list, paragraph } from "./rich-text";

/** The rules, by id, of which a finding stands where the pointer is, so that its editor shows that as well. */
export type Told = Pick<ReadonlyMap<string, unknown>, "has">;

/**
 * What becomes of one port mapping, with the mappings that it collides with. Empty where nobody can say.
 *
 * @param told what is said of the place already, and not repeated
 */
export function portBlocks(task: TaskDefinition, mapping: PortMapping, told: Told): readonly Block[] {
  const binding = bindingFor(task, mapping);
  if (binding === undefined) return [];
  const spans = bindingSentence(task, binding, told.has("host-port-static"));
  const isTold = told.has("container-port-duplicate") || told.has("host-port-duplicate");
  const collisions = isTold ? [] : collisionSpans(task, binding).map((sentence) => paragraph(...sentence));
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
function unknownBlocks(task: TaskDefinition, { containerPorts }: PortBinding): readonly Block[] {
  const { form } = task;
  if (form !== "array" || networkingOf(task).mode.reason !== "unknown" || containerPorts === undefined) return [];
  return [
    paragraph(
      "Which port leads here depends on the network mode of the task, which this file does not hold. The setting ",
      code("ecsTaskDefinition.assumeNetworkMode"),
      " can say it.",
    ),
  ];
}

function bindingFor(task: TaskDefinition, mapping: PortMapping): PortBinding | undefined {
  return networkingOf(task).bindings.find((binding) => binding.mapping === mapping);
}
