import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { FIRST_PORT, isPort, LAST_PORT } from "../../spec/ports";

export default defineRule({
  meta: {
    id: "container-port-invalid",
    title: "containerPort is a number from 1 to 65535",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid 'containerPort' setting for container 'x'.",
  },
  *check(task) {
    for (const { containerPort, container } of task.portMappings) {
      if (!isKnown(containerPort) || isPort(containerPort.value)) continue;
      const why =
        containerPort.value === 0
          ? "containerPort 0 is no port, because only hostPort can be 0 to ask for a dynamic one"
          : `containerPort ${containerPort.value} is no port, because ports go from ${FIRST_PORT} to ${LAST_PORT}`;
      yield {
        range: containerPort.range,
        message: `${why}; write the port that ${container.label} listens on.`,
      };
    }
  },
});
