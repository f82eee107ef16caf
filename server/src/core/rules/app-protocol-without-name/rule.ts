import { set } from "../../changes/change";
import { isAbsent, isKnown } from "../../model/fields";
import { consolePortName, portNamesOf } from "../../network/port-names";
import { defineRule, type Fix } from "../../rule";
import { isAppProtocol } from "../../spec/app-protocols";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "app-protocol-without-name",
    title: "A port mapping with appProtocol has a name",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, bindings } = task.networking;
    if (mode.value === "host" || mode.value === "none") return;
    const taken = new Set(portNamesOf(task));
    for (const { mapping, containerPorts, protocol } of bindings) {
      const { appProtocol, container, name } = mapping;
      if (!isKnown(appProtocol) || !isAppProtocol(appProtocol.value) || !isAbsent(name)) continue;
      // On udp the appProtocol itself is the mistake, which app-protocol-udp says.
      if (protocol === "udp") continue;
      const ports = containerPorts && [...new Set([containerPorts.first, containerPorts.last])].join("-");
      const proposal =
        ports !== undefined && isKnown(container.name)
          ? consolePortName(container.name.value, ports, taken)
          : undefined;
      if (proposal !== undefined) taken.add(proposal);
      const add = (text: string): Fix => ({
        title: `Add name ${quoted(text)}`,
        safe: true,
        changes: [set(name, text)],
      });
      const remedy = proposal === undefined ? "add one" : `add one, such as ${quoted(proposal)}`;
      yield {
        range: appProtocol.range,
        message: `appProtocol ${quoted(appProtocol.value)} has no effect without a name, because Service Connect finds ports by name; ${remedy}.`,
        fixes: proposal === undefined ? [] : [add(proposal)],
      };
    }
  },
});
