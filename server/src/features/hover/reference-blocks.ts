import { networkingOf } from "../../core/network/networking";
import { isKnown } from "../../core/task/fields";
import { isWritten } from "../../core/task/known-elements";
import type { ContainerDefinition, TaskDefinition } from "../../core/task/model";
import type { HostMention } from "../../core/task/references/host-mentions";
import { namesAt } from "../../core/task/references/names";
import { touches } from "../../core/text/text";
import { beginning } from "../../core/text/words";
import { containerPortBlocks } from "./port-blocks";
import { type Block, code, paragraph } from "./rich-text";

/**
 * The container that a reference means, as in `dependsOn`, `links` or a host in a text: its image and its ports, and
 * the link that a host resolves through. Empty at the declaration of the name, and if no container or several have it.
 */
export function referenceBlocks(task: TaskDefinition, offset: number): readonly Block[] {
  const found = namesAt(task, offset);
  const mention = found.map(({ place }) => ("mention" in place ? place.mention : undefined)).find(Boolean);
  if (mention !== undefined) return [...resolution(task, mention), ...containerBlocks(task, mention.target)];
  const [name, ...others] = found.filter(({ kind }) => kind === "container");
  if (name === undefined || others.length > 0 || name.declarations.length > 1) return [];
  const [declaration] = name.declarations;
  if (declaration === undefined || touches(declaration.whole, offset)) return [];
  const container = task.containers.find(({ view }) => view.node.range.start === declaration.owner.start);
  return containerBlocks(task, container);
}

/** How a host resolves; empty if it does not, since a finding then says so. */
function resolution(task: TaskDefinition, { by, host, link }: HostMention): readonly Block[] {
  if (by === "own-hostname") return [paragraph(code(host), " is the hostname of this container.")];
  if (link === undefined || networkingOf(task).mode.value !== "bridge") return [];
  return [paragraph(code(host), " resolves through link ", code(link.field.value), ".")];
}

function containerBlocks(task: TaskDefinition, container: ContainerDefinition | undefined): readonly Block[] {
  const image = container?.view.string("image");
  if (container === undefined || image === undefined || !isWritten(image)) return [];
  const { name, label } = container;
  return [
    paragraph(
      ...(isKnown(name) ? ["Container ", code(name.value)] : [beginning(label)]),
      " runs ",
      code(image.value),
      ".",
    ),
    ...containerPortBlocks(task, container),
  ];
}
