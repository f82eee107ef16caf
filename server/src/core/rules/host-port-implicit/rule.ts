import { set } from "../../changes/change";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { isPort } from "../../spec/ports";

export default defineRule({
  meta: {
    id: "host-port-implicit",
    title: "In host mode the port that a container takes on the instance is written down",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, launchTypes } = task.networking;
    if (mode.value !== "host" || launchTypes.requires("FARGATE")) return;
    for (const { containerPort, containerPortRange, hostPort, view } of task.portMappings) {
      if (!isKnown(containerPort) || !isPort(containerPort.value)) continue;
      if (!isAbsent(containerPortRange) || !view.lacks("hostPort")) continue;
      const port = containerPort.value;
      yield {
        range: containerPort.range,
        message: `containerPort ${port} takes port ${port} of the instance, because host mode translates no ports; write hostPort ${port} to show it.`,
        fixes: [{ title: "Write hostPort", safe: true, changes: [set(hostPort, port)] }],
      };
    }
  },
});
