import { set } from "../../changes/change";
import { lacksExecutionRole, roleReasons, usualExecutionRole } from "../../containers/execution-role";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "execution-role-missing",
    title: "A task that ECS does something for has an execution role",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
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
    const isSecret = first.kind === "secrets";
    const isDaemon = task.kind === "daemon";
    const why = isSecret || isDaemon ? "" : " on Fargate, which has no instance with a role of its own";
    yield {
      range: first.range,
      // AWS calls it required, and nothing says that ECS refuses a daemon without it.
      ...(isDaemon && !isSecret && { severity: "warning" }),
      message: `ECS needs executionRoleArn ${first.purpose}${why}; add it at the task level.`,
      related: others.map(({ range, purpose }) => ({ message: `the role is needed ${purpose} as well`, range })),
      ...(arn && {
        fixes: [
          {
            title: `Add executionRoleArn ${quoted(arn)}`,
            safe: false,
            changes: [set(role, arn)],
          },
        ],
      }),
    };
  },
});
