import { LAUNCH_TYPES } from "../../facts/launch-types";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { type ResourceRequirement, resourceRequirementsOf } from "../../task/containers/resource-requirements";
import { isKnown } from "../../task/fields";
import { isWritten, knownElements } from "../../task/known-elements";
import type { TaskDefinition } from "../../task/model";
import { nearest } from "../../text/nearest";
import { say, word } from "../../text/say";
import type { TextRange } from "../../text/text";

export default defineRule({
  meta: {
    id: "neuron-device-invalid",
    title: "One container of a task requires all Neuron devices, on managed instances",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["NeuronDevice"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    const elsewhere = launchTypeElsewhere(task);
    let first: ResourceRequirement | undefined;
    for (const requirement of resourceRequirementsOf(task)) {
      const { container, view, type, value } = requirement;
      if (type.value !== "NeuronDevice") continue;
      first ??= requirement;
      if (isWritten(value) ? value.value !== "ALL" : view.lacks("value")) {
        yield {
          range: isKnown(value) ? value.range : type.range,
          what: isKnown(value)
            ? say`${container.label} asks for ${value.value} Neuron devices`
            : say`${container.label} does not say how many Neuron devices it needs`,
          remedy: say`set {value} to ${word("ALL")}`,
          why: say`A container gets all Neuron devices or none`,
          fixes: [changing(value, "ALL")],
        };
      }
      if (first.container !== container) {
        yield {
          range: type.range,
          what: say`${container.label} requires Neuron devices, and so does ${first.container.label}`,
          remedy: say`require them in one container only`,
          why: say`Only one container of a task can have them`,
          related: [{ message: say`the first container that requires them`, range: first.type.range }],
        };
      }
      if (elsewhere === undefined) continue;
      const { launchType, range } = elsewhere;
      yield {
        range: type.range,
        what: say`${container.label} requires Neuron devices on ${word(launchType)}`,
        remedy: say`require only ${word("MANAGED_INSTANCES")}, or list the devices in {linuxParameters}`,
        why: say`ECS assigns Neuron devices only on managed instances`,
        related: range === undefined ? [] : [{ message: say`what the task requires`, range }],
      };
    }
  },
});

/** A launch type of the task without such devices. A misspelled one counts as what it means. */
function launchTypeElsewhere(
  task: TaskDefinition,
): { readonly launchType: string; readonly range: TextRange | undefined } | undefined {
  const without = ["EC2", "EXTERNAL"] as const;
  for (const element of knownElements(task.requiresCompatibilities)) {
    const launchType = without.find((other) => other === nearest(element.value, LAUNCH_TYPES));
    if (launchType !== undefined) return { launchType, range: element.range };
  }
  const assumed = without.find((launchType) => networkingOf(task).launchTypes.requires(launchType));
  return assumed && { launchType: assumed, range: undefined };
}
