import { set } from "../../changes/change";
import { type ResourceRequirement, resourceRequirementsOf } from "../../containers/resource-requirements";
import { isKnown } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import type { TaskDefinition } from "../../model/model";
import { defineRule } from "../../rule";
import { LAUNCH_TYPES } from "../../spec/launch-types";
import type { TextRange } from "../../syntax/text";
import { nearest } from "../../values/nearest";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "neuron-device-invalid",
    title: "One container of a task requires all Neuron devices, on managed instances",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
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
          message: `${beginning(container.label)} ${isKnown(value) ? `requires Neuron devices by the value ${quoted(value.value)}` : "does not say how many Neuron devices it requires"}, and ECS gives a container all of them or none; set value to ALL.`,
          fixes: [{ title: "Set value to ALL", safe: false, changes: [set(value, "ALL")] }],
        };
      }
      if (first.container !== container) {
        yield {
          range: type.range,
          message: `${beginning(container.label)} requires the Neuron devices that ${first.container.label} requires too, and one container of a task can have them; leave them to one.`,
          related: [{ message: "the first container that requires them", range: first.type.range }],
        };
      }
      if (elsewhere === undefined) continue;
      const { launchType, range } = elsewhere;
      yield {
        range: type.range,
        message: `${beginning(container.label)} requires Neuron devices, which ECS gives out only on managed instances, but the task is to run on ${launchType}; require MANAGED_INSTANCES alone, or list the devices in linuxParameters.`,
        related: range === undefined ? [] : [{ message: "what the task requires", range }],
      };
    }
  },
});

/** A launch type of the task that has no such devices. A misspelt one counts as the one that is meant. */
function launchTypeElsewhere(
  task: TaskDefinition,
): { readonly launchType: string; readonly range: TextRange | undefined } | undefined {
  const without = ["EC2", "EXTERNAL"] as const;
  for (const element of knownElements(task.requiresCompatibilities)) {
    const launchType = without.find((other) => other === nearest(element.value, LAUNCH_TYPES));
    if (launchType !== undefined) return { launchType, range: element.range };
  }
  const assumed = without.find((launchType) => task.networking.launchTypes.requires(launchType));
  return assumed && { launchType: assumed, range: undefined };
}
