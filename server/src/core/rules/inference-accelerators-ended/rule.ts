import { type Change, remove } from "../../changes/change";
import { type ResourceRequirement, resourceRequirementsOf } from "../../containers/resource-requirements";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { memberOf } from "../../syntax/syntax";

export default defineRule({
  meta: {
    id: "inference-accelerators-ended",
    title: "No task asks for Elastic Inference, which has ended",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html",
    apiMessage: "Unsupported field 'inferenceAccelerators'.",
  },
  *check(task) {
    const accelerators = task.view?.objects("inferenceAccelerators");
    if (accelerators === undefined || isAbsent(accelerators)) return;
    // A key that is a placeholder may be any.
    if (task.view !== undefined && memberOf(task.view.node, "inferenceAccelerators") === undefined) return;
    const demands = resourceRequirementsOf(task).filter(({ type }) => type.value === "InferenceAccelerator");
    yield {
      range: accelerators.keyRange,
      message: `inferenceAccelerators ask for Elastic Inference, which has ended, so ECS refuses the task definition; remove them${demands.length > 0 ? " and what the containers require of them" : ""}.`,
      related: demands.map(({ container, type }) => ({
        message: `what ${container.label} requires`,
        range: type.range,
      })),
      // A placeholder stands for something that a template may leave empty.
      fixes: isKnown(accelerators)
        ? [
            {
              title: "Remove inferenceAccelerators",
              safe: true,
              changes: [remove(accelerators), ...removals(demands)],
            },
          ]
        : [],
    };
  },
});

/** Takes the requirements away, and the whole list of a container where nothing else is in it. */
function removals(demands: readonly ResourceRequirement[]): readonly Change[] {
  const taken = new Map<unknown, number>();
  for (const { list } of demands) taken.set(list.site.parent, (taken.get(list.site.parent) ?? 0) + 1);
  return demands.map(({ list, element }) => remove(taken.get(list.site.parent) === list.value.length ? list : element));
}
