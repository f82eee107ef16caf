import { remove } from "../../changes/change";
import { isAbsent, isKnown, withoutValue } from "../../model/fields";
import { collidesAs } from "../../network/collides-as";
import { hasPort, portSpanOf } from "../../network/port-bindings";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-port-range-mixed",
    title: "A port mapping holds either one port or a range",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid port mapping for container 'app', cannot specify both single port and port range.",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { containerPort, containerPortRange, hostPort } = mapping;
      if (!isKnown(containerPortRange)) continue;
      const single = isKnown(containerPort) ? containerPort : hostPort;
      if (!isKnown(single)) continue;
      const written = `containerPortRange ${quoted(containerPortRange.value)}`;
      const ports = [
        { key: "containerPort", field: containerPort },
        { key: "hostPort", field: hostPort },
      ].filter(({ field }) => !isAbsent(field));
      const names = ports.map(({ key }) => key).join(" and ");
      // A port outside of the range would be mapped no more, which is the author's to decide.
      const covered = !isKnown(containerPort) || hasPort(portSpanOf(containerPortRange.value), containerPort.value);
      const rangeAlone = { containerPort: withoutValue(containerPort), hostPort: withoutValue(hostPort) };
      const removePorts = {
        title: `Remove ${names}`,
        safe: covered && !collidesAs(task, mapping, rangeAlone),
        changes: ports.map(({ field }) => remove(field)),
      };
      const removeRange = {
        title: "Remove containerPortRange",
        safe: false,
        changes: [remove(containerPortRange)],
      };
      const message = isKnown(containerPort)
        ? `containerPort ${containerPort.value} stands beside ${written}, and a port mapping holds one port or one range; remove one of them, or write two mappings.`
        : `hostPort ${single.value} stands beside ${written}, and the host ports of a range can't be chosen; remove hostPort.`;
      yield {
        range: single.keyRange,
        message,
        related: [{ message: "the range", range: containerPortRange.range }],
        fixes: fixes(removePorts, isKnown(containerPort) ? removeRange : undefined),
      };
    }
  },
});
