import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "pid-mode-host",
    title: "A task does not share the processes of its instance",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["pidMode"],
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // Other rules report pidMode on Fargate and Windows.
    if (networkingOf(task).launchTypes.requires("FARGATE") || networkingOf(task).os.value === "windows") return;
    const pidMode = task.view?.string("pidMode");
    if (pidMode === undefined || !isKnown(pidMode) || pidMode.value !== "host") return;
    yield {
      range: pidMode.range,
      what: say`{pidMode} ${pidMode.value} shows the containers all processes of the instance`,
      remedy: say`remove it unless the task monitors the instance`,
      why: say`As root, a container can even end those processes (Security Hub ECS.3)`,
      fixes: [removing(pidMode)],
    };
  },
});
