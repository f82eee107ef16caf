import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "log-secret-options-role",
    title: "A log driver with secret options has an execution role to read them",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  },
  *check(task) {
    const { view } = task;
    if (view === undefined || !isAbsent(view.string("executionRoleArn")) || !view.lacks("executionRoleArn")) return;
    for (const container of task.containers) {
      const configuration = container.view.object("logConfiguration");
      const secrets = isKnown(configuration) ? configuration.value.objects("secretOptions") : undefined;
      if (secrets === undefined || !isKnown(secrets)) continue;
      yield {
        range: secrets.keyRange,
        message: `${beginning(container.label)} has secretOptions for its logs, and the task has no executionRoleArn to read the secrets with; add the role.`,
      };
    }
  },
});
