import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { is, isAbsent, isKnown } from "../../model/fields";
import type { Networking } from "../../network/networking";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "network-mode-managed-instances",
    title: "A task for managed instances names a network mode, and not bridge",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-networking.html",
  },
  *check(task) {
    const { networkMode, networking } = task;
    const managed = networking.launchTypes.rangeOf("MANAGED_INSTANCES");
    // Fargate refuses the same two, and network-mode-fargate says so.
    if (managed === undefined || networking.launchTypes.requires("FARGATE")) return;
    // External instances, where they are required as well, leave host mode, which takes away what separates the ports.
    const offered = networking.allows("awsvpc")
      ? fixes(switchNetworkMode(task, "awsvpc"))
      : fixes(unsafe(switchNetworkMode(task, "host")));
    const remedy = remedyFor(networking, isAbsent(networkMode));
    if (isAbsent(networkMode)) {
      yield {
        range: managed,
        severity: "warning",
        message: `AWS's pages disagree on whether a task on managed instances gets awsvpc or bridge without networkMode; ${remedy}.`,
        fixes: offered,
      };
    } else if (isKnown(networkMode) && is(networkMode, "bridge")) {
      yield {
        range: networkMode.range,
        message: `networkMode "bridge" does not exist on managed instances, which give a task its own network interface or, in host mode, theirs; ${remedy}.`,
        related: [{ message: "managed instances are required here", range: managed }],
        fixes: offered,
      };
    }
  },
});

/** External instances, where they are required as well, have no awsvpc, and Windows has no host mode. */
function remedyFor({ allows }: Networking, isMissing: boolean): string {
  if (allows("awsvpc")) {
    if (!isMissing) return "use awsvpc";
    const otherwise = allows("host") ? ', or "host" if the task needs the network of the instance' : "";
    return `add networkMode "awsvpc"${otherwise}`;
  }
  if (!allows("host")) return "first require launch types that have a mode in common";
  return `${isMissing ? 'add networkMode "host"' : "use host"}, which external instances have too`;
}
