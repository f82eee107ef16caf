import { remove, set } from "../../changes/change";
import { resourceRequirementsOf } from "../../containers/resource-requirements";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { EXTERNAL_GAPS } from "../../spec/platform-gaps";
import { platformGaps } from "../../structure/platform-gaps";

export default defineRule({
  meta: {
    id: "external-unsupported",
    title: "A task for external instances uses only what they have",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    const { launchTypes } = task.networking;
    if (!launchTypes.requires("EXTERNAL")) return;
    const range = launchTypes.rangeOf("EXTERNAL");
    const asked = range && { message: "external instances are required here", range };
    yield* platformGaps(task, { refuses: "External instances do not support", gaps: EXTERNAL_GAPS, asked });
    for (const { container, type, value, sharingStrategy } of resourceRequirementsOf(task)) {
      if (type.value !== "GPU" || !isKnown(sharingStrategy)) continue;
      // A requirement that has both is reported where it has to choose.
      const change = isAbsent(value) ? [remove(sharingStrategy), set(value, "1")] : undefined;
      yield {
        range: sharingStrategy.keyRange,
        message: `External instances do not share GPUs among containers, as ${container.label} asks with sharingStrategy; reserve a number of GPUs in value.`,
        related: asked === undefined ? [] : [asked],
        fixes: fixes(change && { title: "Reserve one GPU instead", safe: false, changes: change }),
      };
    }
  },
});
