import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "role-shared",
    title: "taskRoleArn and executionRoleArn are different roles",
    severity: "hint",
    category: "security",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: [["taskRoleArn", "executionRoleArn"]],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html",
  },
  *check(task) {
    const taskRole = task.view?.string("taskRoleArn");
    const executionRole = task.view?.string("executionRoleArn");
    if (taskRole === undefined || executionRole === undefined) return;
    if (!isKnown(taskRole) || !isKnown(executionRole)) return;
    if (taskRole.value === "" || taskRole.value !== executionRole.value) return;
    yield {
      range: taskRole.range,
      what: say`{taskRoleArn} is the same as {executionRoleArn}`,
      remedy: say`give the program a role of its own`,
      why: say`The program gets the permissions with which ECS pulls images and reads secrets`,
      related: [{ message: say`the same role for ECS`, range: executionRole.range }],
    };
  },
});
