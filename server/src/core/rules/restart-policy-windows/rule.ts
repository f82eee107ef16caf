import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "restart-policy-windows",
    title: "A Windows container on Fargate has no restart policy",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html",
    apiMessage: "One or more of the requested capabilities are not supported.",
  },
  *check(task) {
    const { operatingSystemFamily, networking } = task;
    if (networking.os.value !== "windows" || !networking.launchTypes.requires("FARGATE")) return;
    const related = isKnown(operatingSystemFamily)
      ? [{ message: "the task is for Windows", range: operatingSystemFamily.range }]
      : [];
    for (const { view, label } of task.containers) {
      const policy = view.object("restartPolicy");
      if (!isKnown(policy)) continue;
      const enabled = policy.value.boolean("enabled");
      if (!isKnown(enabled) || !enabled.value) continue;
      yield {
        range: policy.keyRange,
        message: `Fargate does not restart single Windows containers, so no task with the restartPolicy of ${label} starts; remove it and let a service replace the task.`,
        related,
        fixes: [{ title: "Remove restartPolicy", safe: false, changes: [remove(policy)] }],
      };
    }
  },
});
