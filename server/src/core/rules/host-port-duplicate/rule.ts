import { removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";
import { hostPortPlace, portPhrase } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "host-port-duplicate",
    title: "A task maps each host port once per protocol",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["collision:host-port"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "TCP host port '3000' is mapped multiple times in task.",
  },
  *check(task) {
    const { mode, launchTypes, collisions } = networkingOf(task);
    const translates = mode.value !== "host";
    // Fargate has no instance: its only mode removes these host ports, which network-mode-fargate reports.
    if (translates && launchTypes.requires("FARGATE")) return;
    for (const { earlier, later, on, port } of collisions) {
      if (on !== "host-port") continue;
      const { hostPort, container } = later.mapping;
      const socket = portPhrase(port, later.protocol);
      const owner = earlier.mapping.container;
      const elsewhere = translates
        ? say`choose another {hostPort} or leave it out`
        : say`let ${container.label} listen on another port`;
      yield {
        range: hostPortPlace(later.mapping),
        what:
          owner === container
            ? say`host port ${socket} is already mapped in this container`
            : say`host port ${socket} is already mapped by ${owner.label}`,
        remedy: owner === container && !translates ? say`remove one of the mappings` : elsewhere,
        why: translates
          ? say`A host port can lead to only one container port`
          : say`In ${word("host")} mode all containers share the ports of the instance`,
        related: [{ message: say`the first mapping of ${socket}`, range: hostPortPlace(earlier.mapping) }],
        fixes: fixes(translates && isKnown(hostPort) ? removing(hostPort, { safe: true }) : undefined),
      };
    }
  },
});
