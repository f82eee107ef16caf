import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "repository-credentials-role",
    title: "A task with repository credentials has an execution role",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["repositoryCredentials"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html",
  },
  *check(task) {
    const { view } = task;
    if (view === undefined || !view.lacks("executionRoleArn")) return;
    for (const { container, field: credentials } of holdersOf(task, "repositoryCredentials")) {
      yield {
        range: credentials.keyRange,
        what: say`${container.label} has {repositoryCredentials}, but the task has no {executionRoleArn}`,
        remedy: say`add the role`,
        why: say`ECS reads the credentials with the execution role, and can't pull the image without them`,
      };
    }
  },
});
