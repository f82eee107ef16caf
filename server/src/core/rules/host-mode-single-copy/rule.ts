import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { isInstanceAgent } from "../../containers/instance-agent";
import { isKnown } from "../../model/fields";
import { hostPortsOf } from "../../network/port-bindings";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "host-mode-single-copy",
    title: "A task that runs in several copies on an instance is not in host mode",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-host.html",
  },
  *check(task) {
    const { networkMode, networking } = task;
    // Where host mode is refused altogether, the number of copies is not the author's concern.
    if (networking.mode.value !== "host" || !isKnown(networkMode) || !task.networking.allows("host")) return;
    if (networking.copies.fit !== "one" || isInstanceAgent(task)) return;
    const { because } = networking.copies;
    const { container, containerPort, hostPort } = because.mapping;
    const port = hostPortsOf(because)?.first;
    const pin = isKnown(hostPort) ? hostPort : containerPort;
    if (port === undefined || !isKnown(pin)) return;
    const remedy = task.networking.allows("awsvpc")
      ? "use awsvpc, where every copy has its own address"
      : "use bridge with dynamic host ports";
    yield {
      range: networkMode.range,
      message: `In host mode ${container.label} takes port ${port} of the instance itself, so only one copy of the task fits on each instance; to run more there, ${remedy}.`,
      related: [{ message: `takes port ${port} of the instance`, range: pin.range }],
      fixes: fixes(unsafe(switchNetworkMode(task, "awsvpc"))),
    };
  },
});
