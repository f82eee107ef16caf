import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "repository-credentials-role",
    title: "A task that pulls with repository credentials has an execution role",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html",
  },
  *check(task) {
    const { view } = task;
    if (view === undefined || !view.lacks("executionRoleArn")) return;
    if (!isAbsent(view.string("executionRoleArn"))) return;
    for (const container of task.containers) {
      const credentials = container.view.object("repositoryCredentials");
      if (!isKnown(credentials)) continue;
      yield {
        range: credentials.keyRange,
        message: `${beginning(container.label)} pulls its image with repositoryCredentials, and the task has no executionRoleArn to read the secret with; add the role.`,
      };
    }
  },
});
