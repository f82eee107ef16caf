import { isWritten } from "../../core/model/known-elements";
import type { TaskDefinition } from "../../core/model/model";
import { namesAt } from "../../core/references/names";
import { touches } from "../../core/syntax/text";
import { containerPortBlocks } from "./port-blocks";
import { type Block, code, paragraph } from "./rich-text";

/**
 * Which container a name stands for where another part of the file speaks of it, as in `dependsOn` or `links`: its
 * image and its ports. Empty where the name is given, and where none or several have it.
 */
export function referenceBlocks(task: TaskDefinition, offset: number): readonly Block[] {
  const [found, ...others] = namesAt(task, offset);
  if (found?.kind !== "container" || others.length > 0 || found.declarations.length > 1) return [];
  const [declaration] = found.declarations;
  if (declaration === undefined || touches(declaration.whole, offset)) return [];
  const container = task.containers.find(({ view }) => view.node.range.start === declaration.owner.start);
  const image = container?.view.string("image");
  if (container === undefined || image === undefined || !isWritten(image)) return [];
  return [
    paragraph("Container ", code(found.name), " runs ", code(image.value), "."),
    ...containerPortBlocks(task, container),
  ];
}
