import { set } from "../../changes/change";
import { isKnown, withValue } from "../../model/fields";
import { collidesAs } from "../../network/collides-as";
import { defineRule, fixes } from "../../rule";
import { isPort } from "../../spec/ports";

export default defineRule({
  meta: {
    id: "container-port-missing",
    title: "A port mapping names a container port or a range of them",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid 'containerPort' setting for container 'x'.",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { view, opening, container, containerPort, hostPort } = mapping;
      if (!view.lacks("containerPort") || !view.lacks("containerPortRange")) continue;
      const port = isKnown(hostPort) && isPort(hostPort.value) ? hostPort.value : undefined;
      const remedy =
        port === undefined
          ? "add the port that it listens on"
          : `add containerPort ${port} if that is the port it listens on`;
      yield {
        range: opening,
        message: `This port mapping of ${container.label} has no containerPort, so it leads to nothing in the container; ${remedy}.`,
        fixes: fixes(
          port === undefined
            ? undefined
            : {
                title: `Add containerPort ${port}`,
                safe: !collidesAs(task, mapping, { containerPort: withValue(containerPort, port) }),
                changes: [set(containerPort, port)],
              },
        ),
      };
    }
  },
});
