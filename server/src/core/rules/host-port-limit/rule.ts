import { HOST_PORTS_PER_INSTANCE, HOST_PORTS_TAKEN_BY_DEFAULT } from "../../facts/ports";
import { defineRule } from "../../findings/rule";
import { HOST_PORT_BUDGET, staticHostPorts } from "../../network/host-port-budget";
import { networkingOf } from "../../network/networking";
import { say, word } from "../../text/say";
import { hostPortPlace } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "host-port-limit",
    title: "A task uses no more host ports than an instance has",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: [
      ["hostPort", "bridge"],
      ["hostPort", "default"],
      ["portMappings", "host"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, launchTypes, bindings } = networkingOf(task);
    if (mode.value !== "bridge" && mode.value !== "default" && mode.value !== "host") return;
    if (launchTypes.requires("FARGATE")) return;
    const pinned = [...staticHostPorts(bindings).values()];
    const over = pinned[HOST_PORT_BUDGET];
    if (over === undefined) return;
    yield {
      range: hostPortPlace(over.mapping),
      what: say`the task uses ${pinned.length} host ports, more than any instance has free`,
      remedy:
        mode.value === "host"
          ? say`split the task or use ${word("awsvpc")} mode`
          : say`leave {hostPort} out where a dynamic port will do`,
      why: say`An instance has ${HOST_PORTS_PER_INSTANCE} host ports and needs ${HOST_PORTS_TAKEN_BY_DEFAULT} of them itself, so ECS can never place the task`,
    };
  },
});
