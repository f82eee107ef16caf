import { cleanDescribeOutput, losslessUnwrapping } from "../../assists/clean-describe-output";
import { defineRule, fixes } from "../../rule";
import { wrapperOf } from "../../structure/unwrap";

export default defineRule({
  meta: {
    id: "describe-wrapper",
    title: "The task definition is not wrapped as DescribeTaskDefinition prints it",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html",
  },
  *check(task) {
    const wrapper = wrapperOf(task);
    if (wrapper === undefined) return;
    const command = task.kind === "daemon" ? "daemon-task-definition" : "task-definition";
    const cleaning = losslessUnwrapping(task) === undefined ? undefined : cleanDescribeOutput(task);
    yield {
      range: wrapper.keyRange,
      message: `The task definition is wrapped in ${wrapper.key} as describe-${command} prints it, and register-${command} takes only what is inside; unwrap it.`,
      // Never unasked: a file of this form may be kept as a record.
      fixes: fixes(
        cleaning && { title: "Unwrap the task definition and clean it", safe: false, changes: cleaning.changes },
      ),
    };
  },
});
