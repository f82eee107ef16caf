import { remove } from "../../changes/change";
import { firelensSenders } from "../../containers/log-configurations";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-router-unused",
    title: "A FireLens container has logs to route",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
    apiMessage:
      "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver",
  },
  *check(task) {
    const { sure, maybeMore } = firelensSenders(task);
    if (!task.containersComplete || sure.length > 0 || maybeMore) return;
    for (const { firelensConfiguration, label } of task.containers) {
      if (!isKnown(firelensConfiguration)) continue;
      yield {
        range: firelensConfiguration.keyRange,
        message: `${beginning(label)} is a FireLens log router, and no container of the task has the log driver awsfirelens to use it; set logDriver to awsfirelens where logs are to be routed, or remove firelensConfiguration.`,
        fixes: [
          {
            title: "Remove firelensConfiguration",
            safe: false,
            changes: [remove(firelensConfiguration)],
          },
        ],
      };
    }
  },
});
