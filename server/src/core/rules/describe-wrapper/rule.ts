import { defineRule } from "../../rule";
import { unwrapEdits, wrapperOf } from "../../structure/unwrap";

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
    yield {
      range: wrapper.keyRange,
      message: `The task definition is wrapped in ${wrapper.key} as describe-${command} prints it, and register-${command} takes only what is inside; unwrap it.`,
      fixes:
        unwrapEdits(task).length === 0
          ? []
          : [{ title: "Unwrap the task definition", safe: false, edits: () => unwrapEdits(task) }],
    };
  },
});
