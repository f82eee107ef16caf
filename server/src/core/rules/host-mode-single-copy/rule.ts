import { unsafe } from "../../assists/assist";
import { canSwitch, switchNetworkMode } from "../../assists/switch-network-mode";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { hostPortsOf } from "../../network/port-bindings";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";
import { isInstanceAgent } from "./instance-agent";

export default defineRule({
  meta: {
    id: "host-mode-single-copy",
    title: "A task with several copies on an instance doesn't use host mode",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["host"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-host.html",
  },
  *check(task) {
    const { networkMode } = task;
    const networking = networkingOf(task);
    // Where host mode itself is refused, the number of copies does not matter yet.
    if (networking.mode.value !== "host" || !isKnown(networkMode) || !networking.allows("host")) return;
    if (networking.copies.fit !== "one" || isInstanceAgent(task)) return;
    const { because } = networking.copies;
    const { container, containerPort, hostPort } = because.mapping;
    const port = hostPortsOf(because)?.first;
    const pin = isKnown(hostPort) ? hostPort : containerPort;
    if (port === undefined || !isKnown(pin)) return;
    yield {
      range: networkMode.range,
      what: say`{networkMode} ${networkMode.value} allows only one copy of the task on each instance`,
      remedy: networking.allows("awsvpc")
        ? say`use ${word("awsvpc")} mode to run more, each with its own address`
        : say`use ${word("bridge")} mode with dynamic host ports to run more`,
      why: say`In ${word("host")} mode ${container.label} takes port ${port} of the instance itself`,
      related: [{ message: say`takes port ${port} of the instance`, range: pin.range }],
      fixes: canSwitch(task, "awsvpc") ? () => fixes(unsafe(switchNetworkMode(task, "awsvpc"))) : [],
    };
  },
});
