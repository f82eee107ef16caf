import { remove } from "../../changes/change";
import { resourceRequirementsOf } from "../../containers/resource-requirements";
import { isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule } from "../../rule";
import { memberOf } from "../../syntax/syntax";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "gpu-requirement-invalid",
    title: "A container requires GPUs by a number, by ALL or by a sharing strategy",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    for (const { container, view, type, value, sharingStrategy } of resourceRequirementsOf(task)) {
      if (type.value !== "GPU") {
        if (!isKnown(sharingStrategy) || !OTHER_TYPES.includes(type.value)) continue;
        yield {
          range: sharingStrategy.keyRange,
          message: `${beginning(container.label)} sets sharingStrategy for type ${type.value}, and only GPUs can be shared; remove it.`,
          related: [{ message: "the type", range: type.range }],
          fixes: [
            {
              title: "Remove sharingStrategy",
              safe: false,
              changes: [remove(sharingStrategy)],
            },
          ],
        };
        continue;
      }
      const shared = isKnown(sharingStrategy) ? sharingStrategy.value.object("nvidiaMps") : undefined;
      const memory = shared !== undefined && isKnown(shared) ? shared.value.integer("memory") : undefined;
      if (memory !== undefined && isKnown(memory) && memory.value < 1) {
        yield {
          range: memory.range,
          message: `memory ${memory.value} of the GPU that ${container.label} shares is below 1, the least that ECS takes; write the MiB of GPU memory that it needs.`,
        };
      }
      if (isWritten(value) && !/^(?:\d+(?:\.\d+)?|\.\d+|ALL)$/.test(value.value)) {
        yield {
          range: value.range,
          message: `GPU value ${quoted(value.value)} of ${container.label} is neither a number nor ALL; write how many GPUs it reserves, or ALL.`,
        };
      }
      if (isWritten(value) && isKnown(sharingStrategy)) {
        yield {
          range: sharingStrategy.keyRange,
          message: `${beginning(container.label)} both reserves GPUs, with value ${quoted(value.value)}, and shares them, with sharingStrategy, and ECS takes one of the two; remove the other.`,
          related: [{ message: "what it reserves", range: value.range }],
          fixes: [sharingStrategy, value].map((field) => ({
            title: `Remove ${String(field.site.key)}`,
            safe: false,
            changes: [remove(field)],
          })),
        };
      }
      if (
        view.lacks("value") &&
        memberOf(view.node, "sharingStrategy") === undefined &&
        view.lacks("sharingStrategy")
      ) {
        yield {
          range: type.range,
          message: `${beginning(container.label)} requires GPUs but does not say how many; add value with a number or ALL.`,
        };
      }
    }
  },
});

/** The types of resources beside GPUs. */
const OTHER_TYPES: readonly string[] = ["InferenceAccelerator", "NeuronDevice"];
