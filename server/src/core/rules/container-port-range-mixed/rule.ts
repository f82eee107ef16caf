import { remove } from "../../document/change";
import { removing } from "../../findings/builders";
import { defineRule, type Fix } from "../../findings/rule";
import { hasPort, portSpanOf } from "../../network/port-bindings";
import { isAbsent, isKnown, withoutValue } from "../../task/fields";
import { say } from "../../text/say";
import { collidesAs } from "../shared/collides-as";

export default defineRule({
  meta: {
    id: "container-port-range-mixed",
    title: "A port mapping has either one port or a range",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["containerPortRange"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid port mapping for container 'app', cannot specify both single port and port range.",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { containerPort, containerPortRange, hostPort } = mapping;
      if (!isKnown(containerPortRange)) continue;
      const single = isKnown(containerPort) ? containerPort : hostPort;
      if (!isKnown(single)) continue;
      const other = single === containerPort ? hostPort : containerPort;
      // A port outside the range would no longer be mapped, which only the author can decide.
      const covered = !isKnown(containerPort) || hasPort(portSpanOf(containerPortRange.value), containerPort.value);
      const rangeAlone = { containerPort: withoutValue(containerPort), hostPort: withoutValue(hostPort) };
      const removePorts = (): Fix =>
        removing(single, {
          safe: covered && !collidesAs(task, mapping, rangeAlone),
          ...(isAbsent(other) ? {} : { title: say`Remove {containerPort} and {hostPort}`, also: [remove(other)] }),
        });
      const ports = containerPortRange.value;
      const finding = {
        range: single.keyRange,
        related: [{ message: say`the range`, range: containerPortRange.range }],
      };
      if (isKnown(containerPort)) {
        yield {
          ...finding,
          what: say`{containerPort} ${containerPort.value} is set together with {containerPortRange} ${ports}`,
          remedy: say`remove one of them, or use two mappings`,
          why: say`A port mapping has either one port or one range`,
          fixes: () => [removePorts(), removing(containerPortRange)],
        };
      } else {
        yield {
          ...finding,
          what: say`{hostPort} ${single.value} is set together with {containerPortRange} ${ports}`,
          remedy: say`remove {hostPort}`,
          why: say`The host ports of a range can't be chosen`,
          fixes: () => [removePorts()],
        };
      }
    }
  },
});
