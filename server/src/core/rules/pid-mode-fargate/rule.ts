import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "pid-mode-fargate",
    title: "pidMode is not host on Fargate",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["pidMode"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage:
      "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
  },
  *check(task) {
    const fargate = networkingOf(task).launchTypes.rangeOf("FARGATE");
    const pidMode = task.view?.string("pidMode");
    if (fargate === undefined || pidMode === undefined || !isKnown(pidMode) || pidMode.value !== "host") return;
    const linux = networkingOf(task).os.value === "linux";
    yield {
      range: pidMode.range,
      what: say`{pidMode} ${pidMode.value} is not available on Fargate`,
      remedy: linux ? say`use ${"task"} to share processes between containers, or remove it` : say`remove it`,
      why: say`Fargate has no instance whose processes a task could see`,
      related: relatedLaunchType(task, "FARGATE"),
      fixes: fixes(linux ? changing(pidMode, "task") : undefined, removing(pidMode)),
    };
  },
});
