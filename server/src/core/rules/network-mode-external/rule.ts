import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { is, isKnown } from "../../model/fields";
import { removeNetworkMode } from "../../network/network-mode-removal";
import { defineRule, fixes } from "../../rule";
import { NETWORK_MODES } from "../../spec/network-modes";
import { orList } from "../../words";

export default defineRule({
  meta: {
    id: "network-mode-external",
    title: "A task for external instances does not run in awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html",
  },
  *check(task) {
    const { networkMode, networking } = task;
    const external = networking.launchTypes.rangeOf("EXTERNAL");
    // Beside FARGATE no mode is right, and launch-types-conflict says so.
    if (external === undefined || networking.launchTypes.requires("FARGATE")) return;
    if (!isKnown(networkMode) || !is(networkMode, "awsvpc")) return;
    const possible = NETWORK_MODES.filter((mode) => task.networking.allows(mode));
    const remedy =
      possible.length > 0 ? `use ${orList(possible)}` : "leave networkMode out, as Windows has no other there";
    yield {
      range: networkMode.range,
      message: `networkMode "awsvpc" needs a network interface in a VPC, which an external instance can't attach to a task; ${remedy}.`,
      related: [{ message: "external instances are required here", range: external }],
      fixes: fixes(
        switchNetworkMode(task, "bridge"),
        possible.length > 0 ? undefined : unsafe(removeNetworkMode(task)),
      ),
    };
  },
});
