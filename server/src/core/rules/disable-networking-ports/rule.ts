import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "disable-networking-ports",
    title: "A container without networking maps no ports",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["disableNetworking"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const { mode, os } = networkingOf(task);
    if (mode.value === "awsvpc" || os.value === "windows") return;
    for (const { disableNetworking, portMappings, label } of task.containers) {
      if (!isKnown(disableNetworking) || !is(disableNetworking, true) || !isKnown(portMappings)) continue;
      yield {
        range: disableNetworking.range,
        what: say`${label} maps ports, but {disableNetworking} cuts it off from every network`,
        remedy: say`remove {disableNetworking} or {portMappings}`,
        why: say`Nothing can reach the ports of a container that has no network`,
        related: [{ message: say`the port mappings`, range: portMappings.keyRange }],
      };
    }
  },
});
