import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { duplicatePortNames } from "../../network/port-names";
import { say } from "../../text/say";
import { modePhrase } from "../shared/mode-phrase";

export default defineRule({
  meta: {
    id: "port-name-duplicate",
    title: "Port names are unique in a task",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["PortMapping.name"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html",
    apiMessage: "When networkMode=awsvpc, port mapping name is already used",
  },
  *check(task) {
    const { mode } = networkingOf(task);
    const awsvpc = mode.value === "awsvpc";
    const why = awsvpc
      ? say`In ${modePhrase(mode)} ECS accepts each port name only once in a task`
      : say`A service that uses this name can't tell the ports apart`;
    for (const { first, repeated } of duplicatePortNames(task)) {
      yield {
        range: repeated.range,
        what: say`port name ${repeated.value} is already used in this task`,
        remedy: say`choose another`,
        why,
        severity: awsvpc ? "error" : "warning",
        related: [{ message: say`the first use of the name`, range: first.range }],
      };
    }
  },
});
