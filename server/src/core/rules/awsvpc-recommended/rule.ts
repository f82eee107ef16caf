import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { is, isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "awsvpc-recommended",
    title: "A task runs in awsvpc mode unless it needs another one",
    severity: "hint",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    optIn: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
  },
  *check(task) {
    const { networkMode } = task;
    const bridge = is(networkMode, "bridge");
    if (!isKnown(networkMode) || !(bridge || is(networkMode, "host"))) return;
    // Where the launch type or the system refuses the written mode, a rule of its own says more than a hint.
    if (!task.networking.allows(bridge ? "bridge" : "host") || !task.networking.allows("awsvpc")) return;
    yield {
      range: networkMode.range,
      message: bridge
        ? 'networkMode "bridge" puts the task behind the address and the security groups of its instance; use awsvpc, which gives it its own, unless something needs bridge.'
        : 'networkMode "host" makes the task share the address, the ports and the security groups of its instance; use awsvpc, which gives it its own, unless something needs host.',
      fixes: fixes(unsafe(switchNetworkMode(task, "awsvpc"))),
    };
  },
});
