import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { NETWORK_MODES } from "../../facts/network-modes";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isKnown } from "../../task/fields";
import { anyOf, say, word } from "../../text/say";
import { removeNetworkMode } from "../shared/network-mode-removal";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "network-mode-external",
    title: "A task for external instances doesn't use awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["EXTERNAL"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html",
  },
  *check(task) {
    const { networkMode } = task;
    const networking = networkingOf(task);
    const external = networking.launchTypes.rangeOf("EXTERNAL");
    // Together with FARGATE no mode is right, which launch-types-conflict reports.
    if (external === undefined || networking.launchTypes.requires("FARGATE")) return;
    if (!isKnown(networkMode) || !is(networkMode, "awsvpc")) return;
    const possible = NETWORK_MODES.filter((mode) => networking.allows(mode));
    yield {
      range: networkMode.range,
      what: say`{networkMode} ${networkMode.value} can't be used on external instances`,
      remedy:
        possible.length > 0
          ? say`use ${anyOf(possible.map(word))}`
          : say`leave {networkMode} out, because Windows has no other mode there`,
      why: say`External instances can't attach a network interface of a VPC to a task`,
      related: relatedLaunchType(task, "EXTERNAL"),
      fixes: () =>
        fixes(switchNetworkMode(task, "bridge"), possible.length > 0 ? undefined : unsafe(removeNetworkMode(task))),
    };
  },
});
