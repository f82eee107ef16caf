import type { TextRange } from "../text/text";
import type { SyntaxTree } from "./document";
import type { ArrayNode, ObjectNode } from "./node";
import { containerAround } from "./pointer";

/**
 * Whether a text is complete. Only then is it certain what each member means, and only then may it be changed unasked.
 */
export function isWhole(tree: SyntaxTree): boolean {
  return tree.complete && tree.problems.length === 0;
}

/** Whether a range certainly belongs to the innermost object or array around it, whatever is missing elsewhere. */
export function isSurelyPlaced(tree: SyntaxTree, range: TextRange): boolean {
  const around = containerAround(tree, range);
  return around !== undefined && isSure(tree, around);
}

/** Whether everything that an object or array seems to contain is certainly its own. */
export function isSure({ unsure }: SyntaxTree, node: ObjectNode | ArrayNode): boolean {
  return !unsure.has(node.range.start);
}
