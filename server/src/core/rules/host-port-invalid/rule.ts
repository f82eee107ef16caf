import { remove, set } from "../../changes/change";
import { is, isKnown, withoutValue, withValue } from "../../model/fields";
import { collidesAs } from "../../network/collides-as";
import { defineRule, fixes } from "../../rule";
import { isPort, LAST_PORT } from "../../spec/ports";

export default defineRule({
  meta: {
    id: "host-port-invalid",
    title: "hostPort is a number from 0 to 65535",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const without = WITHOUT[task.networking.mode.value] ?? "leave it out";
    for (const mapping of task.portMappings) {
      const { containerPort, hostPort } = mapping;
      if (!isKnown(hostPort) || is(hostPort, 0) || isPort(hostPort.value)) continue;
      // In host mode the port would only have to be written again.
      const only = task.networking.mode.value === "host" && isKnown(containerPort) && isPort(containerPort.value);
      yield {
        range: hostPort.range,
        message: `hostPort ${hostPort.value} is no port, because host ports go from 0 to ${LAST_PORT}; ${without} or write one in that range.`,
        fixes: fixes(
          only
            ? {
                title: `Change hostPort to ${containerPort.value}`,
                safe: !collidesAs(task, mapping, { hostPort: withValue(hostPort, containerPort.value) }),
                changes: [set(hostPort, containerPort.value)],
              }
            : undefined,
          {
            title: "Remove hostPort",
            safe: !collidesAs(task, mapping, { hostPort: withoutValue(hostPort) }),
            changes: [remove(hostPort)],
          },
        ),
      };
    }
  },
});

/** What a mapping without hostPort gets, by network mode, where that helps to decide. */
const WITHOUT: Readonly<Record<string, string>> = {
  awsvpc: "leave it out for the containerPort",
  host: "leave it out for the containerPort",
  bridge: "leave it out for a dynamic port",
  default: "leave it out for a dynamic port",
};
