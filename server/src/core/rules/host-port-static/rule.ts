import { unsafe } from "../../assists/assist";
import { useDynamicHostPorts } from "../../assists/dynamic-host-ports";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { once } from "../../task/once";
import { say } from "../../text/say";
import { pinnedHostPorts } from "../shared/pinned-host-ports";
import { hostPortPlace } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "host-port-static",
    title: "A task that runs in several copies uses dynamic host ports",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["hostPort", "bridge"],
      ["hostPort", "default"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-bridge.html",
  },
  *check(task) {
    const {
      mode: { value: mode },
      launchTypes,
      collisions,
    } = networkingOf(task);
    if (mode !== "bridge" && mode !== "default") return;
    const toAwsvpc = once(() => unsafe(switchNetworkMode(task, "awsvpc")));
    const late = new Set(collisions.map(({ later }) => later.mapping));
    const isExternal = launchTypes.requires("EXTERNAL");
    for (const { mapping, port, kind } of pinnedHostPorts(task)) {
      // On a reserved port not even one copy can run, as host-port-reserved says.
      if (kind === "reserved") continue;
      // A mapping whose port is taken by an earlier one needs another port or none, as host-port-duplicate says.
      if (late.has(mapping)) continue;
      yield {
        range: hostPortPlace(mapping),
        what: say`{hostPort} ${port} allows only one copy of the task on each instance`,
        // ECS Anywhere has neither load balancers nor service discovery to find a dynamic port by.
        remedy: isExternal
          ? say`leave {hostPort} out unless clients need a fixed port`
          : say`leave {hostPort} out for a dynamic port`,
        why: isExternal
          ? say`A rolling update needs a spare instance. External instances have no load balancer to find a dynamic port by`
          : say`The port can be taken only once, so a rolling update needs a spare instance`,
        fixes: () => fixes(unsafe(useDynamicHostPorts(task, [mapping])), toAwsvpc()),
      };
    }
  },
});
