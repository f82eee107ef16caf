import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isWritten } from "../../task/known-elements";
import { say, word } from "../../text/say";
import { userProblem } from "../../values/users";

export default defineRule({
  meta: {
    id: "user-invalid",
    title: "user has the form user or user:group",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["user"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    if (networkingOf(task).os.value === "windows") return;
    for (const { user, label } of task.containers) {
      if (!isWritten(user)) continue;
      const problem = userProblem(user.value);
      if (problem === undefined) continue;
      yield {
        range: user.range,
        what: say`{user} ${user.value} of ${label} ${problem}`,
        remedy: say`write ${word("USER")} or ${word("USER:GROUP")}`,
        why: say`The container runtime can't read it, so the container does not start`,
      };
    }
  },
});
