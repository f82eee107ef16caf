import { defineRule } from "../../findings/rule";
import { firelensSenders } from "../../task/containers/log-configurations";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "firelens-router-missing",
    title: "A task that logs to FireLens has a log router",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["awsfirelens"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
    apiMessage:
      "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified",
  },
  *check(task) {
    if (!task.containersComplete || task.containers.some(({ view }) => !view.lacks("firelensConfiguration"))) return;
    for (const { container, driver } of firelensSenders(task).sure) {
      yield {
        range: driver.range,
        what: say`${container.label} sends its logs to FireLens, but the task has no log router`,
        remedy: say`add a container with {firelensConfiguration}, or choose another {logDriver}`,
        why: say`ECS rejects the driver ${word("awsfirelens")} in a task without {firelensConfiguration}`,
      };
    }
  },
});
