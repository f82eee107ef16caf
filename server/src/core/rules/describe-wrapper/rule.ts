import { cleanDescribeOutput, losslessUnwrapping } from "../../assists/clean-describe-output";
import { wrapperOf } from "../../deviations/unwrap";
import { defineRule, type Fix } from "../../findings/rule";
import type { TaskDefinition } from "../../task/model";
import { member, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "describe-wrapper",
    title: "The task definition is not wrapped as describe-task-definition prints it",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["wrapped"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html",
  },
  *check(task) {
    const wrapper = wrapperOf(task);
    if (wrapper === undefined) return;
    const noun = task.kind === "daemon" ? "daemon-task-definition" : "task-definition";
    yield {
      range: wrapper.keyRange,
      what: say`the task definition is wrapped in ${member(wrapper.key)}`,
      remedy: say`unwrap it`,
      why: say`${word(`describe-${noun}`)} prints the wrapper, and ${word(`register-${noun}`)} accepts only what is inside`,
      // Not safe: a file of this form may be kept as a record.
      fixes: losslessUnwrapping(task) === undefined ? [] : () => unwrapping(task),
    };
  },
});

function unwrapping(task: TaskDefinition): readonly Fix[] {
  const cleaning = cleanDescribeOutput(task);
  if (cleaning === undefined) return [];
  return [{ title: say`Unwrap the task definition and clean it`, safe: false, changes: cleaning.changes }];
}
