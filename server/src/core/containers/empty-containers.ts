import { isKnown } from "../model/fields";
import type { TaskDefinition } from "../model/model";
import { type Said, say } from "../say";
import type { SyntaxNode } from "../syntax/syntax";
import { openingOf, type TextRange } from "../syntax/text";

/** A container definition without any member. */
export interface EmptyContainer {
  /** Its opening brace. */
  readonly opening: TextRange;
  /** Its name in messages: `container 2`, counted from 1. */
  readonly label: Said;
}

/**
 * The container definitions that are `{}`, in order. The model does not have them, since it treats an empty object as
 * absent, but ECS counts them.
 */
export function emptyContainers(task: TaskDefinition): readonly EmptyContainer[] {
  return elementsOf(task).flatMap((element, index) => {
    if (element.kind !== "object" || element.members.length > 0 || !element.closed) return [];
    return [{ opening: openingOf(element.range), label: say`container ${index + 1}` }];
  });
}

function elementsOf(task: TaskDefinition): readonly SyntaxNode[] {
  const list = task.view?.any("containerDefinitions");
  const node = list === undefined ? task.tree.root : isKnown(list) ? list.value : undefined;
  return node?.kind === "array" ? node.elements : [];
}
