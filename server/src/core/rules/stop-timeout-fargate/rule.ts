import { LONGEST_FARGATE_STOP_TIMEOUT } from "../../facts/task-limits";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "stop-timeout-fargate",
    title: "stopTimeout on Fargate is at most 120 seconds",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["stopTimeout"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    if (!networkingOf(task).launchTypes.requires("FARGATE")) return;
    for (const { view, label } of task.containers) {
      const stopTimeout = view.integer("stopTimeout");
      if (!isKnown(stopTimeout) || stopTimeout.value <= LONGEST_FARGATE_STOP_TIMEOUT) continue;
      yield {
        range: stopTimeout.range,
        what: say`{stopTimeout} ${stopTimeout.value} of ${label} is more than ${LONGEST_FARGATE_STOP_TIMEOUT} seconds`,
        remedy: say`lower it`,
        why: say`Fargate waits at most ${LONGEST_FARGATE_STOP_TIMEOUT} seconds for a container to stop`,
        fixes: [changing(stopTimeout, LONGEST_FARGATE_STOP_TIMEOUT, { safe: true })],
      };
    }
  },
});
