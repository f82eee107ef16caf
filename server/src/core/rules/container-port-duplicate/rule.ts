import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown, saySame } from "../../task/fields";
import type { PortMapping } from "../../task/model";
import { say } from "../../text/say";
import { modePhrase } from "../shared/mode-phrase";
import { containerPortPlace, portPhrase, removeMapping } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "container-port-duplicate",
    title: "A task in awsvpc mode maps each container port once per protocol",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["collision:container-port"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html",
    apiMessage: "TCP container port '8085' is used multiple times in task when networkMode=awsvpc.",
  },
  *check(task) {
    const mode = modePhrase(networkingOf(task).mode);
    for (const { earlier, later, on, port } of networkingOf(task).collisions) {
      if (on !== "container-port") continue;
      const { container } = later.mapping;
      const socket = portPhrase(port, later.protocol);
      const owner = earlier.mapping.container;
      const repeat = isRepeat(earlier.mapping, later.mapping);
      const ranges = isKnown(earlier.mapping.containerPortRange) || isKnown(later.mapping.containerPortRange);
      const apart = ranges && !repeat ? say`choose ports that don't overlap` : say`remove one of the mappings`;
      yield {
        range: containerPortPlace(later.mapping),
        what:
          owner === container
            ? say`container port ${socket} is already mapped in this container`
            : say`container port ${socket} is already mapped by ${owner.label}`,
        remedy: owner === container ? apart : say`let ${container.label} listen on another port`,
        why: say`In ${mode} all containers share one network interface, so each port can be mapped only once`,
        related: [{ message: say`the first mapping of ${socket}`, range: containerPortPlace(earlier.mapping) }],
        fixes: fixes(repeat ? removeMapping(later.mapping) : undefined),
      };
    }
  },
});

/**
 * Whether two mappings of one container have the same values in the same members, so that one of them can be removed.
 */
function isRepeat(a: PortMapping, b: PortMapping): boolean {
  return (
    a.container === b.container &&
    saySame(a.containerPort, b.containerPort) &&
    saySame(a.containerPortRange, b.containerPortRange) &&
    saySame(a.hostPort, b.hostPort) &&
    saySame(a.protocol, b.protocol) &&
    saySame(a.name, b.name) &&
    saySame(a.appProtocol, b.appProtocol)
  );
}
