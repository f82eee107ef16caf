import { unsafe } from "../../assists/assist";
import { canSwitch, switchNetworkMode } from "../../assists/switch-network-mode";
import { defineRule, type Fix, fixes } from "../../findings/rule";
import { type Networking, networkingOf } from "../../network/networking";
import { is, isAbsent, isKnown } from "../../task/fields";
import { type Said, say, word } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "network-mode-managed-instances",
    title: "A task for managed instances sets a networkMode other than bridge",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["MANAGED_INSTANCES"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-networking.html",
  },
  *check(task) {
    const { networkMode } = task;
    const networking = networkingOf(task);
    const managed = networking.launchTypes.rangeOf("MANAGED_INSTANCES");
    // Fargate refuses the same two, which network-mode-fargate reports.
    if (managed === undefined || networking.launchTypes.requires("FARGATE")) return;
    // If external instances are required as well, only host mode is left, in which all containers share the ports.
    const better = networking.allows("awsvpc") ? "awsvpc" : "host";
    const switching = (): readonly Fix[] => {
      const fix = switchNetworkMode(task, better);
      return fixes(better === "host" ? unsafe(fix) : fix);
    };
    const offered = canSwitch(task, better) ? switching : [];
    const remedy = remedyFor(networking, isAbsent(networkMode));
    if (isAbsent(networkMode)) {
      yield {
        range: managed,
        severity: "warning",
        what: say`a task for managed instances has no {networkMode}`,
        remedy,
        why: say`AWS documents both ${word("awsvpc")} and ${word("bridge")} as the default on managed instances`,
        fixes: offered,
      };
    } else if (isKnown(networkMode) && is(networkMode, "bridge")) {
      yield {
        range: networkMode.range,
        what: say`{networkMode} ${networkMode.value} doesn't exist on managed instances`,
        remedy,
        why: say`Managed instances have no Docker bridge`,
        related: relatedLaunchType(task, "MANAGED_INSTANCES"),
        fixes: offered,
      };
    }
  },
});

/** If external instances are required as well, awsvpc is not possible; on Windows host mode is not. */
function remedyFor({ allows }: Networking, isMissing: boolean): Said {
  if (allows("awsvpc")) {
    if (!isMissing) return say`use ${word("awsvpc")}`;
    return allows("host")
      ? say`add {networkMode} ${word("awsvpc")}, or ${word("host")} to use the network of the instance`
      : say`add {networkMode} ${word("awsvpc")}`;
  }
  if (!allows("host")) return say`first choose launch types that have a network mode in common`;
  return isMissing
    ? say`add {networkMode} ${word("host")}, which external instances have too`
    : say`use ${word("host")}, which external instances have too`;
}
