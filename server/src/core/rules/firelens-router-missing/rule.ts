import { firelensSenders } from "../../containers/log-configurations";
import { isAbsent } from "../../model/fields";
import type { ContainerDefinition } from "../../model/model";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-router-missing",
    title: "Logs for FireLens have a container that routes them",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
    apiMessage:
      "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified",
  },
  *check(task) {
    if (!task.containersComplete || task.containers.some((container) => !lacksFirelens(container))) return;
    for (const { container, driver } of firelensSenders(task).sure) {
      yield {
        range: driver.range,
        message: `${beginning(container.label)} sends its logs to FireLens, and no container of the task has a firelensConfiguration to take them; add a log router, or choose another log driver.`,
      };
    }
  },
});

function lacksFirelens({ firelensConfiguration, view }: ContainerDefinition): boolean {
  return isAbsent(firelensConfiguration) && view.lacks("firelensConfiguration");
}
