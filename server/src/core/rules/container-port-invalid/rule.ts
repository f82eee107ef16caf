import { FIRST_PORT, isPort, LAST_PORT } from "../../facts/ports";
import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-port-invalid",
    title: "containerPort is a number from 1 to 65535",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["containerPort"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid 'containerPort' setting for container 'x'.",
  },
  *check(task) {
    for (const { containerPort, container } of task.portMappings) {
      if (!isKnown(containerPort) || isPort(containerPort.value)) continue;
      yield {
        range: containerPort.range,
        what: say`{containerPort} ${containerPort.value} is not a port number`,
        remedy: say`use the port that ${container.label} listens on`,
        why:
          containerPort.value === 0
            ? say`Only {hostPort} can be 0, for a dynamic port`
            : say`Ports range from ${FIRST_PORT} to ${LAST_PORT}`,
      };
    }
  },
});
