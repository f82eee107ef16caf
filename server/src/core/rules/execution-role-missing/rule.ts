import { lacksExecutionRole, roleReasons, usualExecutionRole } from "../../containers/execution-role";
import { editsFor, set } from "../../edits/edits";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "execution-role-missing",
    title: "A task that ECS does something for has an execution role",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
    apiMessage: "Fargate requires task definition to have execution role ARN to support ECR images.",
  },
  *check(task) {
    const role = task.view?.string("executionRoleArn");
    if (role === undefined || !lacksExecutionRole(task)) return;
    const [first, ...others] = roleReasons(task);
    if (first === undefined) return;
    const arn = usualExecutionRole(task);
    yield {
      range: first.range,
      message: `ECS needs executionRoleArn ${first.purpose}${first.kind === "secrets" ? "" : " on Fargate, which has no instance with a role of its own"}; add it at the task level.`,
      related: others.map(({ range, purpose }) => ({ message: `the role is needed ${purpose} as well`, range })),
      ...(arn && {
        fixes: [
          { title: `Add executionRoleArn "${arn}"`, safe: false, edits: () => editsFor(task.tree, [set(role, arn)]) },
        ],
      }),
    };
  },
});
