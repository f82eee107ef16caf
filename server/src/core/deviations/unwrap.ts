import { canBeHoisted } from "../document/document";
import { type ArrayNode, isNull, type Member, memberOf, type ObjectNode } from "../document/node";
import type { TaskDefinition } from "../task/model";

/** The member that wraps the task definition; `undefined` if it is not wrapped. */
export function wrapperOf({ form, tree, view }: TaskDefinition): Member | undefined {
  if (form !== "wrapped" || tree.root?.kind !== "object") return undefined;
  return tree.root.members.find(({ value }) => value === view?.node);
}

/** The task definition in a removable wrapper; `undefined` if a comment would be lost, or a bracket is missing. */
export function unwrappable(task: TaskDefinition): ObjectNode | undefined {
  const inner = wrapperOf(task)?.value;
  return inner?.kind === "object" && canBeHoisted(task.tree, inner) ? inner : undefined;
}

/**
 * The list of tags beside the wrapper, if the task definition has no tags.
 *
 * @returns `undefined` if there is none or it is empty
 */
export function tagListBeside({ tree: { root } }: TaskDefinition, inner: ObjectNode): ArrayNode | undefined {
  const tags = root?.kind === "object" ? memberOf(root, "tags")?.value : undefined;
  if (tags?.kind !== "array" || tags.elements.length === 0) return undefined;
  return hasTags(inner) ? undefined : tags;
}

/** Whether a task definition has its own tags, even incomplete ones. */
export function hasTags(node: ObjectNode): boolean {
  const own = memberOf(node, "tags");
  const value = own?.value;
  if (own === undefined || (value !== undefined && isNull(value))) return false;
  return !(value?.kind === "array" && value.closed && value.elements.length === 0);
}
