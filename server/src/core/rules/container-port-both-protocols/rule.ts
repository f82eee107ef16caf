import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { firstOfEach, repeatsOf } from "../../task/by-key";
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
    const single = bindings.flatMap(({ mapping, containerPorts, protocol }) =>
      containerPorts === undefined || containerPorts.first !== containerPorts.last || protocol === undefined
        ? []
        : [{ mapping, protocol, port: containerPorts.first }],
    );
    const repeats = repeatsOf(single, ({ mapping, port }) => `${mapping.container.opening.start} ${port}`);
    const others = repeats.filter(({ first, repeated }) => first.protocol !== repeated.protocol);
    for (const { first, repeated } of firstOfEach(others, ({ first }) => first).values()) {
      const { mapping, port } = repeated;
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
