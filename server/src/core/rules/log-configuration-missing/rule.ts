import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isAbsent } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "log-configuration-missing",
    title: "Every container on Fargate has a logConfiguration",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: [["FARGATE", "without ContainerDefinition.logConfiguration"]],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
  },
  *check(task) {
    if (!networkingOf(task).launchTypes.requires("FARGATE")) return;
    for (const { view, place, label, firelensConfiguration } of task.containers) {
      // A log router receives the logs of others and often has no logs of its own.
      if (!view.lacks("logConfiguration") || !isAbsent(firelensConfiguration)) continue;
      yield {
        range: place,
        what: say`${label} has no {logConfiguration}`,
        remedy: say`add one to keep its output`,
        why: say`On Fargate there is no other way to read what a container prints`,
      };
    }
  },
});
