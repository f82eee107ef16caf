import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isAbsent } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "privileged-container",
    title: "No container is privileged",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["privileged"],
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // Other rules report privileged containers on Fargate and Windows.
    if (networkingOf(task).launchTypes.requires("FARGATE") || networkingOf(task).os.value === "windows") return;
    for (const { view, label } of task.containers) {
      const privileged = view.boolean("privileged");
      if (isAbsent(privileged) || !is(privileged, true)) continue;
      yield {
        range: privileged.range,
        what: say`${label} is privileged`,
        remedy: say`remove {privileged}, and add only the Linux capabilities and devices that it needs`,
        why: say`A privileged container is as powerful as root on the instance (Security Hub ECS.4)`,
        fixes: [removing(privileged)],
      };
    }
  },
});
