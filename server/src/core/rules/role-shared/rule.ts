import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "role-shared",
    title: "The program of a task and ECS have roles of their own",
    severity: "hint",
    category: "security",
    since: "0.1.0",
    daemons: true,
    fixable: false,
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
      message:
        "taskRoleArn is the same as executionRoleArn, so the program gets the rights with which ECS pulls images and reads secrets; give the program a role of its own.",
      related: [{ message: "the same role for ECS", range: executionRole.range }],
    };
  },
});
