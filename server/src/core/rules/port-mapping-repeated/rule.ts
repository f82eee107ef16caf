import { isKnown } from "../../model/fields";
import type { ContainerDefinition } from "../../model/model";
import { portRegister } from "../../network/collisions";
import { containerPortPlace, removeMapping } from "../../network/port-places";
import { defineRule, fixes } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "port-mapping-repeated",
    title: "A container maps a port once for each protocol",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, bindings, collisions } = task.networking;
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
      const what = `${protocol} port ${clash.port}`;
      const first = clash.owner.mapping;
      const ranges = isKnown(first.containerPortRange) || isKnown(mapping.containerPortRange);
      yield {
        range: containerPortPlace(mapping),
        message: `${beginning(mapping.container.label)} maps ${what} more than once, and a port belongs in one mapping of a container; ${ranges ? "keep the two apart" : "remove one of the mappings"}.`,
        related: [{ message: `the first mapping of ${what}`, range: containerPortPlace(first) }],
        fixes: fixes(removeMapping(mapping)),
      };
    }
  },
});
