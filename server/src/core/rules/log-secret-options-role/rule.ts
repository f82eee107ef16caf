import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "log-secret-options-role",
    title: "A task with secret log options has an execution role",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["secretOptions"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  },
  *check(task) {
    const { view } = task;
    if (view === undefined || !view.lacks("executionRoleArn")) return;
    for (const { container, held } of holdersOf(task, "logConfiguration")) {
      const secrets = held.objects("secretOptions");
      if (!isKnown(secrets)) continue;
      yield {
        range: secrets.keyRange,
        what: say`${container.label} has {secretOptions}, but the task has no {executionRoleArn}`,
        remedy: say`add the role`,
        why: say`ECS reads the secrets with the execution role, and the container can't start without them`,
      };
    }
  },
});
