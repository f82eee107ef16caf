import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { lacksExecutionRole, roleReasons, usualExecutionRole } from "../../task/containers/execution-role";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "execution-role-missing",
    title: "executionRoleArn is set where ECS needs it",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: [
      ["FARGATE", "without RegisterTaskDefinitionRequest.executionRoleArn"],
      ["MANAGED_INSTANCES", "without RegisterTaskDefinitionRequest.executionRoleArn"],
      ["secrets", "without RegisterTaskDefinitionRequest.executionRoleArn"],
      "blank text",
    ],
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
    yield {
      range: first.range,
      // AWS calls it required, but does not say that ECS rejects a daemon without it.
      ...(isDaemon && !isSecret && { severity: "warning" }),
      what: say`ECS needs {executionRoleArn} ${first.purpose}`,
      remedy: say`add it at the task level`,
      why: isSecret
        ? say`ECS reads secrets with the execution role`
        : isDaemon
          ? say`AWS documents the role as required for daemons that do this`
          : say`Fargate has no instance with a role of its own`,
      related: others.map(({ range, purpose }) => ({ message: say`the role is also needed ${purpose}`, range })),
      ...(arn && { fixes: [changing(role, arn)] }),
    };
  },
});
