import { collisionsAmong } from "../../network/collisions";
import { networkingOf } from "../../network/networking";
import { bindingOf } from "../../network/port-bindings";
import type { PortMapping, TaskDefinition } from "../../task/model";

/** Beyond so many mappings the question is not worth its time; ECS takes far fewer in a task. */
const MOST_BINDINGS = 1000;

/**
 * Whether a mapping would ask for a port that another one has, once a fix has changed some of its fields. Such a fix
 * trades one mistake for another and is not safe. In a task with absurdly many mappings the answer is yes.
 */
export function collidesAs(task: TaskDefinition, mapping: PortMapping, change: Partial<PortMapping>): boolean {
  const { bindings, collisions, mode } = networkingOf(task);
  if (bindings.length > MOST_BINDINGS) return true;
  const changed = bindingOf({ ...mapping, ...change }, mode.value);
  const then = bindings.map((binding) => (binding.mapping === mapping ? changed : binding));
  return collisionsAmong(then, mode.value).length > collisions.length;
}
