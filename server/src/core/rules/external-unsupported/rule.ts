import { defineRule } from "../../rule";
import { EXTERNAL_GAPS } from "../../spec/platform-gaps";
import { platformGaps } from "../../structure/platform-gaps";

export default defineRule({
  meta: {
    id: "external-unsupported",
    title: "A task for external instances uses only what they have",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    const { launchTypes } = task.networking;
    if (!launchTypes.requires("EXTERNAL")) return;
    const range = launchTypes.rangeOf("EXTERNAL");
    const asked = range && { message: "external instances are required here", range };
    yield* platformGaps(task, { refuses: "External instances do not support", gaps: EXTERNAL_GAPS, asked });
  },
});
