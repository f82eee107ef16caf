import { defineRule, fixes } from "../../findings/rule";
import { portRegister } from "../../network/collisions";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import type { ContainerDefinition } from "../../task/model";
import { say } from "../../text/say";
import { containerPortPlace, portPhrase, removeMapping } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "port-mapping-repeated",
    title: "A container maps each port once per protocol",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["portMappings", "bridge"],
      ["portMappings", "default"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, bindings, collisions } = networkingOf(task);
    if (mode.value !== "bridge" && mode.value !== "default") return;
    const reported = new Set(collisions.map(({ later }) => later));
    const claims = new Map<ContainerDefinition, Record<"tcp" | "udp", ReturnType<typeof portRegister>>>();
    for (const binding of bindings) {
      const { mapping, containerPorts, protocol } = binding;
      if (containerPorts === undefined || protocol === undefined) continue;
      const claim = claims.get(mapping.container) ?? { tcp: portRegister(), udp: portRegister() };
      claims.set(mapping.container, claim);
      const clash = claim[protocol](containerPorts, binding);
      if (clash === undefined || reported.has(binding)) continue;
      const socket = portPhrase(clash.port, protocol);
      const first = clash.owner.mapping;
      const ranges = isKnown(first.containerPortRange) || isKnown(mapping.containerPortRange);
      yield {
        range: containerPortPlace(mapping),
        what: say`container port ${socket} is already mapped in this container`,
        remedy: ranges ? say`choose ports that don't overlap` : say`remove one of the mappings`,
        why: say`A port mapped twice gets two host ports, and it is unclear which one clients use`,
        related: [{ message: say`the first mapping of ${socket}`, range: containerPortPlace(first) }],
        fixes: fixes(removeMapping(mapping)),
      };
    }
  },
});
