import { remove } from "../../changes/change";
import { is, isAbsent } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "privileged-container",
    title: "No container is privileged",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // Fargate and Windows have no privileged containers, and other rules say so.
    if (task.networking.launchTypes.requires("FARGATE") || task.networking.os.value === "windows") return;
    for (const { view, label } of task.containers) {
      const privileged = view.boolean("privileged");
      if (isAbsent(privileged) || !is(privileged, true)) continue;
      yield {
        range: privileged.range,
        message: `${beginning(label)} is privileged, which makes it as powerful as root on the instance; remove it and add only the Linux capabilities and devices that it needs (Security Hub ECS.4).`,
        fixes: [{ title: "Remove privileged", safe: false, changes: [remove(privileged)] }],
      };
    }
  },
});
