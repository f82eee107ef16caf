import { platformGaps } from "../../deviations/platform-gaps";
import { set } from "../../document/change";
import { EXTERNAL_GAPS } from "../../facts/platform-gaps";
import { removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { resourceRequirementsOf } from "../../task/containers/resource-requirements";
import { isAbsent, isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "external-unsupported",
    title: "A task for external instances uses only what they support",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["EXTERNAL"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    const { launchTypes } = networkingOf(task);
    if (!launchTypes.requires("EXTERNAL")) return;
    const related = relatedLaunchType(task, "EXTERNAL");
    yield* platformGaps(task, {
      refuses: (what) => say`External instances do not support ${what}`,
      gaps: EXTERNAL_GAPS,
      related,
    });
    for (const { container, type, value, sharingStrategy } of resourceRequirementsOf(task)) {
      if (type.value !== "GPU" || !isKnown(sharingStrategy)) continue;
      // gpu-sharing-mixed reports a requirement that has both.
      const title = say`Reserve one GPU instead`;
      yield {
        range: sharingStrategy.keyRange,
        what: say`${container.label} shares a GPU with {sharingStrategy} on external instances`,
        remedy: say`reserve a number of GPUs in {value}`,
        why: say`External instances do not share GPUs among containers`,
        related,
        fixes: fixes(isAbsent(value) ? removing(sharingStrategy, { title, also: [set(value, "1")] }) : undefined),
      };
    }
  },
});
