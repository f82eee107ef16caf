import { isPort } from "../../facts/ports";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isKnown, withValue } from "../../task/fields";
import { say } from "../../text/say";
import { collidesAs } from "../shared/collides-as";

export default defineRule({
  meta: {
    id: "container-port-missing",
    title: "A port mapping has a containerPort or a containerPortRange",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["without PortMapping.containerPort"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid 'containerPort' setting for container 'x'.",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { view, opening, container, containerPort, hostPort } = mapping;
      if (!view.lacks("containerPort") || !view.lacks("containerPortRange")) continue;
      const port = isKnown(hostPort) && isPort(hostPort.value) ? hostPort.value : undefined;
      yield {
        range: opening,
        what: say`this port mapping of ${container.label} has no {containerPort}`,
        remedy:
          port === undefined
            ? say`add the port that the container listens on`
            : say`add {containerPort} ${port} if the container listens on that port`,
        why: say`A mapping must lead to a port of the container`,
        fixes:
          port === undefined
            ? []
            : () => {
                const safe = !collidesAs(task, mapping, { containerPort: withValue(containerPort, port) });
                return [changing(containerPort, port, { safe })];
              },
      };
    }
  },
});
