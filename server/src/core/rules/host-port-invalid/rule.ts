import { isPort, LAST_PORT } from "../../facts/ports";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isKnown, withoutValue, withValue } from "../../task/fields";
import type { PortMapping } from "../../task/model";
import { type Said, say } from "../../text/say";
import { collidesAs } from "../shared/collides-as";

export default defineRule({
  meta: {
    id: "host-port-invalid",
    title: "hostPort is a number from 0 to 65535",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["hostPort"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const mode = networkingOf(task).mode.value;
    for (const mapping of task.portMappings) {
      const { containerPort, hostPort } = mapping;
      if (!isKnown(hostPort) || is(hostPort, 0) || isPort(hostPort.value)) continue;
      // In host mode the port would only have to be written again.
      const only = mode === "host" && isKnown(containerPort) && isPort(containerPort.value);
      yield {
        range: hostPort.range,
        what: say`{hostPort} ${hostPort.value} is not a port number`,
        remedy: remedyFor(mapping, mode),
        why: say`Host ports range from 0 to ${LAST_PORT}`,
        fixes: () =>
          fixes(
            only
              ? changing(hostPort, containerPort.value, {
                  safe: !collidesAs(task, mapping, { hostPort: withValue(hostPort, containerPort.value) }),
                })
              : undefined,
            removing(hostPort, { safe: !collidesAs(task, mapping, { hostPort: withoutValue(hostPort) }) }),
          ),
      };
    }
  },
});

function remedyFor({ containerPort }: PortMapping, mode: string): Said {
  if (mode === "bridge" || mode === "default") {
    return say`use 1 to ${LAST_PORT}, or leave {hostPort} out for a dynamic port`;
  }
  if (mode !== "awsvpc" && mode !== "host") return say`use 1 to ${LAST_PORT}, or leave {hostPort} out`;
  return isKnown(containerPort) && isPort(containerPort.value)
    ? say`leave {hostPort} out or set it to ${containerPort.value}`
    : say`leave {hostPort} out`;
}
