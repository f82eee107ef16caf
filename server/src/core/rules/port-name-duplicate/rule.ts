import { duplicatePortNames } from "../../network/port-names";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "port-name-duplicate",
    title: "Each port name is used once in a task",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html",
    apiMessage: "When networkMode=awsvpc, port mapping name is already used",
  },
  *check(task) {
    const awsvpc = task.networking.mode.value === "awsvpc";
    const why = awsvpc
      ? "in awsvpc mode ECS takes each name only once in a task"
      : "a service that asks for this name can't tell the ports apart";
    for (const { earlier, later } of duplicatePortNames(task)) {
      yield {
        range: later.range,
        message: `Port name ${quoted(later.value)} belongs to an earlier port mapping, and ${why}; choose another.`,
        severity: awsvpc ? "error" : "warning",
        related: [{ message: "the first use of the name", range: earlier.range }],
      };
    }
  },
});
