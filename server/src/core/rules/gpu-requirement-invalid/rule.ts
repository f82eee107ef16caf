import { memberOf } from "../../document/node";
import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { resourceRequirementsOf } from "../../task/containers/resource-requirements";
import { isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "gpu-requirement-invalid",
    title: "A container requires GPUs with a number, with ALL or with a sharing strategy",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["resourceRequirements"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    for (const { container, view, type, value, sharingStrategy } of resourceRequirementsOf(task)) {
      if (type.value !== "GPU") {
        if (!isKnown(sharingStrategy) || !OTHER_TYPES.includes(type.value)) continue;
        yield {
          range: sharingStrategy.keyRange,
          what: say`${container.label} sets {sharingStrategy} for {type} ${type.value}`,
          remedy: say`remove it`,
          why: say`Only GPUs can be shared`,
          related: [{ message: say`the {type}`, range: type.range }],
          fixes: [removing(sharingStrategy)],
        };
        continue;
      }
      const shared = isKnown(sharingStrategy) ? sharingStrategy.value.object("nvidiaMps") : undefined;
      const memory = shared !== undefined && isKnown(shared) ? shared.value.integer("memory") : undefined;
      if (memory !== undefined && isKnown(memory) && memory.value < 1) {
        yield {
          range: memory.range,
          what: say`{memory} ${memory.value} of the GPU that ${container.label} shares is below 1`,
          remedy: say`write the MiB of GPU memory that it needs`,
          why: say`ECS accepts only 1 or more`,
        };
      }
      if (isWritten(value) && !/^(?:\d+(?:\.\d+)?|\.\d+|ALL)$/.test(value.value)) {
        yield {
          range: value.range,
          what: say`GPU {value} ${value.value} of ${container.label} is neither a number nor ${word("ALL")}`,
          remedy: say`write how many GPUs it reserves, or ${word("ALL")}`,
        };
      }
      if (isWritten(value) && isKnown(sharingStrategy)) {
        yield {
          range: sharingStrategy.keyRange,
          what: say`${container.label} has both {value} ${value.value} and {sharingStrategy}`,
          remedy: say`remove one of the two`,
          why: say`{value} reserves GPUs, {sharingStrategy} shares them, and ECS accepts only one`,
          related: [{ message: say`what it reserves`, range: value.range }],
          fixes: [removing(sharingStrategy), removing(value)],
        };
      }
      if (
        view.lacks("value") &&
        memberOf(view.node, "sharingStrategy") === undefined &&
        view.lacks("sharingStrategy")
      ) {
        yield {
          range: type.range,
          what: say`${container.label} requires GPUs but does not say how many`,
          remedy: say`add {value} with a number or ${word("ALL")}`,
          why: say`ECS requires {value} or {sharingStrategy}`,
        };
      }
    }
  },
});

/** The types of resources other than GPUs. */
const OTHER_TYPES: readonly string[] = ["InferenceAccelerator", "NeuronDevice"];
