import { type Change, remove } from "../../document/change";
import { memberOf } from "../../document/node";
import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { countsOf } from "../../task/by-key";
import { type ResourceRequirement, resourceRequirementsOf } from "../../task/containers/resource-requirements";
import { isAbsent, isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "inference-accelerators-ended",
    title: "No task uses Elastic Inference, which has ended",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["inferenceAccelerators"],
    refuses: "member",
    ended: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html",
    apiMessage: "Unsupported field 'inferenceAccelerators'.",
  },
  *check(task) {
    const accelerators = task.view?.objects("inferenceAccelerators");
    if (accelerators === undefined || isAbsent(accelerators)) return;
    // A placeholder in place of a key may be any.
    if (task.view !== undefined && memberOf(task.view.node, "inferenceAccelerators") === undefined) return;
    const demands = resourceRequirementsOf(task).filter(({ type }) => type.value === "InferenceAccelerator");
    yield {
      range: accelerators.keyRange,
      what: say`{inferenceAccelerators} can no longer be used`,
      remedy: demands.length > 0 ? say`remove them, and what the containers require of them` : say`remove them`,
      why: say`Elastic Inference has ended, and ECS rejects task definitions that ask for it`,
      related: demands.map(({ container, type }) => ({
        message: say`what ${container.label} requires`,
        range: type.range,
      })),
      // A template may leave its placeholder empty.
      fixes: isKnown(accelerators) ? [removing(accelerators, { safe: true, also: removals(demands) })] : [],
    };
  },
});

/** Removes the requirements, and the whole list of a container that has no others. */
function removals(demands: readonly ResourceRequirement[]): readonly Change[] {
  const taken = countsOf(demands.map(({ list }) => list.site.parent));
  return demands.map(({ list, element }) => remove(taken.get(list.site.parent) === list.value.length ? list : element));
}
