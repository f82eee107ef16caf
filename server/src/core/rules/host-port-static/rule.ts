import { unsafe } from "../../assists/assist";
import { useDynamicHostPorts } from "../../assists/dynamic-host-ports";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { pinnedHostPorts } from "../../network/pinned-host-ports";
import { hostPortPlace } from "../../network/port-places";
import { once } from "../../once";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "host-port-static",
    title: "A task that runs in several copies leaves the choice of host ports to Docker",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-bridge.html",
  },
  *check(task) {
    const {
      mode: { value: mode },
      launchTypes,
      collisions,
    } = task.networking;
    if (mode !== "bridge" && mode !== "default") return;
    const toAwsvpc = once(() => unsafe(switchNetworkMode(task, "awsvpc")));
    const late = new Set(collisions.map(({ later }) => later.mapping));
    // ECS Anywhere has neither load balancers nor service discovery to find a dynamic port by.
    const remedy = launchTypes.requires("EXTERNAL")
      ? "leave hostPort out only if no client needs a fixed port, as external instances have no load balancer"
      : "leave hostPort out for a dynamic port";
    for (const { mapping, port, kind } of pinnedHostPorts(task)) {
      // On a reserved port not even one copy fits, as host-port-reserved says.
      if (kind === "reserved") continue;
      // A mapping whose port an earlier one has needs another or none, as host-port-duplicate says.
      if (late.has(mapping)) continue;
      yield {
        range: hostPortPlace(mapping),
        message: `hostPort ${port} exists once on each instance, so one copy of the task fits there and a rolling update needs a spare instance; ${remedy}.`,
        fixes: fixes(unsafe(useDynamicHostPorts(task, [mapping])), toAwsvpc()),
      };
    }
  },
});
