import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "disable-networking-ports",
    title: "A container without networking maps no ports",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const { mode, os } = task.networking;
    if (mode.value === "awsvpc" || os.value === "windows") return;
    for (const { disableNetworking, portMappings, label } of task.containers) {
      if (!isKnown(disableNetworking) || !is(disableNetworking, true) || !isKnown(portMappings)) continue;
      yield {
        range: disableNetworking.range,
        message: `disableNetworking true cuts ${label} off from every network, so nothing reaches the ports it maps; remove one of the two.`,
        related: [{ message: "the port mappings", range: portMappings.keyRange }],
      };
    }
  },
});
