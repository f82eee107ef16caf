import { unsafe } from "../../assists/assist";
import { canSwitch, switchNetworkMode } from "../../assists/switch-network-mode";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "awsvpc-recommended",
    title: "A task uses awsvpc mode unless it needs another one",
    severity: "hint",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["bridge", "host"],
    optIn: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
  },
  *check(task) {
    const { networkMode } = task;
    const bridge = is(networkMode, "bridge");
    if (!isKnown(networkMode) || !(bridge || is(networkMode, "host"))) return;
    // Where the launch type or the system refuses the mode, another rule says more than this hint.
    if (!networkingOf(task).allows(bridge ? "bridge" : "host") || !networkingOf(task).allows("awsvpc")) return;
    yield {
      range: networkMode.range,
      what: say`{networkMode} ${networkMode.value} gives the task no address of its own`,
      remedy: say`use ${word("awsvpc")} unless the task needs ${word(networkMode.value)}`,
      why: bridge
        ? say`The task shares the address and the security groups of its instance`
        : say`The task shares the address, the ports and the security groups of its instance`,
      fixes: canSwitch(task, "awsvpc") ? () => fixes(unsafe(switchNetworkMode(task, "awsvpc"))) : [],
    };
  },
});
