import { unsafe } from "../../assists/assist";
import { useDynamicHostPorts } from "../../assists/dynamic-host-ports";
import { FIRST_EPHEMERAL_PORT } from "../../facts/ports";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { say } from "../../text/say";
import { pinnedHostPorts } from "../shared/pinned-host-ports";
import { hostPortPlace } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "host-port-ephemeral",
    title: "A static host port is outside the range of dynamic ports",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["hostPort", "bridge"],
      ["hostPort", "default"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, os } = networkingOf(task);
    if (mode.value !== "bridge" && mode.value !== "default") return;
    const first = FIRST_EPHEMERAL_PORT[os.value];
    for (const { mapping, port, kind } of pinnedHostPorts(task)) {
      if (kind !== "ephemeral") continue;
      yield {
        range: hostPortPlace(mapping),
        what: say`{hostPort} ${port} is in the range of dynamic ports`,
        remedy: say`choose a port below ${first} or leave {hostPort} out`,
        why: say`The instance assigns ports from ${first} up dynamically, so another program may have this one when the task starts`,
        fixes: fixes(unsafe(useDynamicHostPorts(task, [mapping]))),
      };
    }
  },
});
