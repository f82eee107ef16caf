import { unsafe } from "../../assists/assist";
import { useDynamicHostPorts } from "../../assists/dynamic-host-ports";
import { pinnedHostPorts } from "../../network/pinned-host-ports";
import { hostPortPlace } from "../../network/port-places";
import { defineRule, fixes } from "../../rule";
import { FIRST_EPHEMERAL_PORT } from "../../spec/ports";

export default defineRule({
  meta: {
    id: "host-port-ephemeral",
    title: "A static host port lies below the ports that are given out dynamically",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, os } = task.networking;
    if (mode.value !== "bridge" && mode.value !== "default") return;
    const first = FIRST_EPHEMERAL_PORT[os.value];
    for (const { mapping, port, kind } of pinnedHostPorts(task)) {
      if (kind !== "ephemeral") continue;
      yield {
        range: hostPortPlace(mapping),
        message: `hostPort ${port} is among the ports from ${first} up that an instance gives out dynamically, so another program may have it when the task starts; choose one below ${first} or leave hostPort out.`,
        fixes: fixes(unsafe(useDynamicHostPorts(task, [mapping]))),
      };
    }
  },
});
