import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { LONGEST_FARGATE_STOP_TIMEOUT } from "../../spec/task-limits";

export default defineRule({
  meta: {
    id: "stop-timeout-fargate",
    title: "stopTimeout on Fargate is at most 120 seconds",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    if (!task.networking.launchTypes.requires("FARGATE")) return;
    for (const { view, label } of task.containers) {
      const stopTimeout = view.integer("stopTimeout");
      if (!isKnown(stopTimeout) || stopTimeout.value <= LONGEST_FARGATE_STOP_TIMEOUT) continue;
      yield {
        range: stopTimeout.range,
        message: `Fargate waits at most ${LONGEST_FARGATE_STOP_TIMEOUT} seconds for a container to end, and ${label} asks for ${stopTimeout.value}; lower stopTimeout.`,
        fixes: [
          {
            title: `Change stopTimeout to ${LONGEST_FARGATE_STOP_TIMEOUT}`,
            safe: true,
            changes: [set(stopTimeout, LONGEST_FARGATE_STOP_TIMEOUT)],
          },
        ],
      };
    }
  },
});
