import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "pid-mode-host",
    title: "A task does not share the processes of its instance",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // Fargate and Windows do not have it, and other rules say so.
    if (task.networking.launchTypes.requires("FARGATE") || task.networking.os.value === "windows") return;
    const pidMode = task.view?.string("pidMode");
    if (pidMode === undefined || !isKnown(pidMode) || pidMode.value !== "host") return;
    yield {
      range: pidMode.range,
      message: `pidMode "host" lets the containers see the processes of the whole instance, and as root even end them; remove it unless the task watches the instance (Security Hub ECS.3).`,
      fixes: [{ title: "Remove pidMode", safe: false, changes: [remove(pidMode)] }],
    };
  },
});
