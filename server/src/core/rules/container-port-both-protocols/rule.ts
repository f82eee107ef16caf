import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import type { PortBinding } from "../../network/port-bindings";
import type { ContainerDefinition } from "../../task/model";
import { say, word } from "../../text/say";
import { containerPortPlace, portPhrase } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "container-port-both-protocols",
    title: "A port behind a load balancer is mapped for one protocol",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["udp"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Container port 53 is used in more than one port mapping for container coredns-mysql",
  },
  *check(task) {
    const { mode, bindings } = networkingOf(task);
    if (mode.value === "none") return;
    const firsts = new Map<ContainerDefinition, Map<number, PortBinding>>();
    const reported = new Set<PortBinding>();
    for (const binding of bindings) {
      const { mapping, containerPorts, protocol } = binding;
      if (containerPorts === undefined || containerPorts.first !== containerPorts.last) continue;
      if (protocol === undefined) continue;
      const ports = firsts.get(mapping.container) ?? new Map<number, PortBinding>();
      firsts.set(mapping.container, ports);
      const port = containerPorts.first;
      const first = ports.get(port);
      if (first === undefined) ports.set(port, binding);
      if (first === undefined || first.protocol === protocol || reported.has(first)) continue;
      reported.add(first);
      yield {
        range: containerPortPlace(mapping),
        what: say`${mapping.container.label} maps port ${port} for both ${word("tcp")} and ${word("udp")}`,
        remedy: say`map it for only one protocol if the service needs a load balancer`,
        why: say`The task runs, but ECS can't attach a load balancer to such a port`,
        related: [
          {
            message: say`the mapping of ${portPhrase(port, first.protocol)}`,
            range: containerPortPlace(first.mapping),
          },
        ],
      };
    }
  },
});
