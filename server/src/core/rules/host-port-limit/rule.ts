import { HOST_PORT_BUDGET, staticHostPorts } from "../../network/host-port-budget";
import { hostPortPlace } from "../../network/port-places";
import { defineRule } from "../../rule";
import { HOST_PORTS_PER_INSTANCE, HOST_PORTS_TAKEN_BY_DEFAULT } from "../../spec/ports";

export default defineRule({
  meta: {
    id: "host-port-limit",
    title: "A task pins no more host ports than an instance has to give",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, launchTypes, bindings } = task.networking;
    if (mode.value !== "bridge" && mode.value !== "default" && mode.value !== "host") return;
    if (launchTypes.requires("FARGATE")) return;
    const pinned = [...staticHostPorts(bindings).values()];
    const over = pinned[HOST_PORT_BUDGET];
    if (over === undefined) return;
    const remedy =
      mode.value === "host" ? "split the task or use awsvpc mode" : "leave hostPort out where a dynamic port will do";
    yield {
      range: hostPortPlace(over.mapping),
      message: `The task pins ${pinned.length} host ports, and an instance has ${HOST_PORTS_PER_INSTANCE}, of which it takes ${HOST_PORTS_TAKEN_BY_DEFAULT} itself, so no instance has room for the task; ${remedy}.`,
    };
  },
});
