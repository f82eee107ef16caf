import { collisionsAmong } from "../../network/collisions";
import { networkingOf } from "../../network/networking";
import { bindingOf } from "../../network/port-bindings";
import type { PortMapping, TaskDefinition } from "../../task/model";

/** The most mappings that are checked. ECS accepts far fewer in a task. */
const MOST_BINDINGS = 1000;

/**
 * Whether a mapping would collide with another one after a fix has changed some of its fields. Such a fix replaces one
 * mistake by another and is not safe. True for a task with too many mappings to check.
 */
export function collidesAs(task: TaskDefinition, mapping: PortMapping, change: Partial<PortMapping>): boolean {
  const { bindings, collisions, mode } = networkingOf(task);
  if (bindings.length > MOST_BINDINGS) return true;
  const changed = bindingOf({ ...mapping, ...change }, mode.value);
  const then = bindings.map((binding) => (binding.mapping === mapping ? changed : binding));
  return collisionsAmong(then, mode.value).length > collisions.length;
}
