import { remove, set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "pid-mode-fargate",
    title: "pidMode of a task for Fargate is task",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage:
      "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
  },
  *check(task) {
    const fargate = task.networking.launchTypes.rangeOf("FARGATE");
    const pidMode = task.view?.string("pidMode");
    if (fargate === undefined || pidMode === undefined || !isKnown(pidMode) || pidMode.value !== "host") return;
    const linux = task.networking.os.value === "linux";
    yield {
      range: pidMode.range,
      message: `pidMode "host" shows a task the processes of its instance, and Fargate has none to show; ${linux ? 'use "task", which shows the containers each other\'s, or remove it' : "remove it"}.`,
      related: [{ message: "Fargate is required here", range: fargate }],
      fixes: fixes(
        linux ? { title: 'Change pidMode to "task"', safe: false, changes: [set(pidMode, "task")] } : undefined,
        { title: "Remove pidMode", safe: false, changes: [remove(pidMode)] },
      ),
    };
  },
});
