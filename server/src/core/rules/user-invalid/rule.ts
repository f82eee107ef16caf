import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { userProblem } from "../../values/users";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "user-invalid",
    title: "A user is a user, a group or both, with one colon between them",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    if (task.networking.os.value === "windows") return;
    for (const { user, label } of task.containers) {
      if (!isKnown(user) || user.value === "") continue;
      const problem = userProblem(user.value);
      if (problem === undefined) continue;
      yield {
        range: user.range,
        message: `user ${quoted(user.value)} of ${label} ${problem}, and the container runtime could not read it; write a user, or a user and a group with one colon between them.`,
      };
    }
  },
});
