import type { SyntaxNode } from "../../document/node";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { type Said, say } from "../../text/say";
import { openingOf, type TextRange } from "../../text/text";

/** A container definition that is empty. */
export interface EmptyContainer {
  /** Its opening brace. */
  readonly opening: TextRange;
  /** How messages mention it: `container 2`, counted from 1. */
  readonly label: Said;
}

/**
 * The container definitions that are `{}`, in order. They are not in the model, where an empty object counts as
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
