import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { isPort } from "../../facts/ports";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown, withoutValue } from "../../task/fields";
import { once } from "../../task/once";
import { say, word } from "../../text/say";
import { collidesAs } from "../shared/collides-as";
import { modePhrase } from "../shared/mode-phrase";

export default defineRule({
  meta: {
    id: "host-port-mismatch",
    title: "hostPort equals containerPort in awsvpc and host mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["hostPort", "awsvpc"],
      ["hostPort", "host"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
  },
  *check(task) {
    const mode = networkingOf(task).mode.value;
    if (mode !== "awsvpc" && mode !== "host") return;
    const toBridge = once(() => unsafe(switchNetworkMode(task, "bridge")));
    for (const mapping of task.portMappings) {
      const { containerPort, hostPort } = mapping;
      if (!isKnown(containerPort) || !isKnown(hostPort) || hostPort.value === containerPort.value) continue;
      if (!isPort(containerPort.value) || (hostPort.value !== 0 && !isPort(hostPort.value))) continue;
      const dynamic = mode === "host" && hostPort.value === 0;
      yield {
        range: hostPort.range,
        what: dynamic
          ? say`{hostPort} 0 asks for a dynamic port, and ${word("host")} mode has none`
          : say`{hostPort} ${hostPort.value} differs from {containerPort} ${containerPort.value}`,
        remedy: say`leave {hostPort} out or set it to ${containerPort.value}`,
        why: say`In ${modePhrase(networkingOf(task).mode)} the host port is always the container port`,
        related: [{ message: say`the container port`, range: containerPort.range }],
        fixes: () => {
          // Once it counts, the port may turn out to be taken.
          const safe = !collidesAs(task, mapping, { hostPort: withoutValue(hostPort) });
          const removeIt = removing(hostPort, { safe });
          const alignIt = changing(hostPort, containerPort.value, { safe });
          return fixes(
            ...(mode === "awsvpc" ? [removeIt, alignIt] : [alignIt, removeIt]),
            isPort(hostPort.value) ? changing(containerPort, hostPort.value) : undefined,
            toBridge(),
          );
        },
      };
    }
  },
});
