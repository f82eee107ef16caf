import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { relatedWindows } from "../shared/related";

export default defineRule({
  meta: {
    id: "restart-policy-windows",
    title: "A Windows container on Fargate has no restart policy",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["restartPolicy"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html",
    apiMessage: "One or more of the requested capabilities are not supported.",
  },
  *check(task) {
    const networking = networkingOf(task);
    if (networking.os.value !== "windows" || !networking.launchTypes.requires("FARGATE")) return;
    const related = relatedWindows(task);
    for (const { container, field: policy, held } of holdersOf(task, "restartPolicy")) {
      const enabled = held.boolean("enabled");
      if (!isKnown(enabled) || !enabled.value) continue;
      yield {
        range: policy.keyRange,
        what: say`Fargate does not support {restartPolicy} of ${container.label} on Windows`,
        remedy: say`remove it, and let a service replace the task`,
        why: say`Fargate can't restart single Windows containers, so the task never starts`,
        related,
        fixes: [removing(policy)],
      };
    }
  },
});
