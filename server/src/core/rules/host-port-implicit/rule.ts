import { isPort } from "../../facts/ports";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isAbsent, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "host-port-implicit",
    title: "hostPort is written out in host mode",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [["containerPort", "host"]],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, launchTypes } = networkingOf(task);
    if (mode.value !== "host" || launchTypes.requires("FARGATE")) return;
    for (const { containerPort, containerPortRange, hostPort, view } of task.portMappings) {
      if (!isKnown(containerPort) || !isPort(containerPort.value)) continue;
      if (!isAbsent(containerPortRange) || !view.lacks("hostPort")) continue;
      const port = containerPort.value;
      yield {
        range: containerPort.range,
        what: say`{containerPort} ${port} also takes port ${port} of the instance`,
        remedy: say`add {hostPort} ${port} to make that visible`,
        why: say`In ${word("host")} mode the host port is always the container port`,
        fixes: [changing(hostPort, port, { safe: true })],
      };
    }
  },
});
