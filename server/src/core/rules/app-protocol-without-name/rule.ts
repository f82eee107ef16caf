import { isAppProtocol } from "../../facts/app-protocols";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { consolePortName, portNamesOf } from "../../network/port-names";
import { isAbsent, isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "app-protocol-without-name",
    title: "A port mapping with appProtocol has a name",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["appProtocol"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, bindings } = networkingOf(task);
    if (mode.value === "host" || mode.value === "none") return;
    const taken = new Set(portNamesOf(task));
    for (const { mapping, containerPorts, protocol } of bindings) {
      const { appProtocol, container, name } = mapping;
      if (!isKnown(appProtocol) || !isAppProtocol(appProtocol.value) || !isAbsent(name)) continue;
      // On udp the appProtocol itself is the mistake, which app-protocol-udp reports.
      if (protocol === "udp") continue;
      const ports = containerPorts && [...new Set([containerPorts.first, containerPorts.last])].join("-");
      const proposal =
        ports !== undefined && isKnown(container.name)
          ? consolePortName(container.name.value, ports, taken)
          : undefined;
      if (proposal !== undefined) taken.add(proposal);
      yield {
        range: appProtocol.range,
        what: say`{appProtocol} ${appProtocol.value} has no effect without {name}`,
        remedy: proposal === undefined ? say`add {name}` : say`add {name}, for example ${proposal}`,
        why: say`Service Connect finds ports by their name`,
        fixes: proposal === undefined ? [] : [changing(name, proposal, { safe: true })],
      };
    }
  },
});
