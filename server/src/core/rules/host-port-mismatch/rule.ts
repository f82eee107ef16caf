import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { remove, set } from "../../changes/change";
import { isKnown, withoutValue } from "../../model/fields";
import { collidesAs } from "../../network/collides-as";
import { modePhrase } from "../../network/mode-phrase";
import { once } from "../../once";
import { defineRule, fixes } from "../../rule";
import { isPort } from "../../spec/ports";

export default defineRule({
  meta: {
    id: "host-port-mismatch",
    title: "hostPort equals containerPort where the mode translates no ports",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
  },
  *check(task) {
    const mode = task.networking.mode.value;
    if (mode !== "awsvpc" && mode !== "host") return;
    const toBridge = once(() => unsafe(switchNetworkMode(task, "bridge")));
    for (const mapping of task.portMappings) {
      const { containerPort, hostPort } = mapping;
      if (!isKnown(containerPort) || !isKnown(hostPort) || hostPort.value === containerPort.value) continue;
      if (!isPort(containerPort.value) || (hostPort.value !== 0 && !isPort(hostPort.value))) continue;
      // Once it counts, the port may turn out to be taken.
      const safe = !collidesAs(task, mapping, { hostPort: withoutValue(hostPort) });
      const removeIt = {
        title: "Remove hostPort",
        safe,
        changes: [remove(hostPort)],
      };
      const alignIt = {
        title: `Change hostPort to ${containerPort.value}`,
        safe,
        changes: [set(hostPort, containerPort.value)],
      };
      const moveContainer = {
        title: `Change containerPort to ${hostPort.value}`,
        safe: false,
        changes: [set(containerPort, hostPort.value)],
      };
      const why =
        mode === "host" && hostPort.value === 0
          ? `hostPort 0 asks for a dynamic port, and host mode has none; write ${containerPort.value}, the containerPort.`
          : `hostPort ${hostPort.value} differs from containerPort ${containerPort.value}, and ${modePhrase(task.networking.mode)} translates no ports; leave hostPort out or make them equal.`;
      yield {
        range: hostPort.range,
        message: why,
        related: [{ message: "the container port", range: containerPort.range }],
        fixes: fixes(
          ...(mode === "awsvpc" ? [removeIt, alignIt] : [alignIt, removeIt]),
          isPort(hostPort.value) ? moveContainer : undefined,
          toBridge(),
        ),
      };
    }
  },
});
