import { unsafe } from "../../assists/assist";
import { fits, switchNetworkMode } from "../../assists/switch-network-mode";
import { is, isKnown } from "../../model/fields";
import { removeNetworkMode } from "../../network/network-mode-removal";
import { defineRule, fixes } from "../../rule";
import { isNetworkMode } from "../../spec/network-modes";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "network-mode-windows",
    title: "A Windows task runs in awsvpc mode or leaves networkMode out",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
  },
  *check(task) {
    const { networkMode, networking, operatingSystemFamily } = task;
    const { requires } = networking.launchTypes;
    if (networking.os.value !== "windows" || !isKnown(operatingSystemFamily)) return;
    if (!isKnown(networkMode) || !isNetworkMode(networkMode.value)) return;
    const related = [{ message: "the task is for Windows", range: operatingSystemFamily.range }];
    if (is(networkMode, "awsvpc")) {
      // Whatever else stands against awsvpc or this release has a rule of its own.
      const others = requires("EXTERNAL") || requires("FARGATE") || requires("MANAGED_INSTANCES");
      if (others || networking.allows("awsvpc")) return;
      yield {
        range: networkMode.range,
        message: `networkMode "awsvpc" needs network interfaces for tasks, which ${operatingSystemFamily.value} does not have, so no instance can run the task; choose a newer Windows release or remove networkMode.`,
        related,
        fixes: fixes(unsafe(removeNetworkMode(task))),
      };
      return;
    }
    // These two demand awsvpc by rules of their own, whatever the operating system.
    const bridge = is(networkMode, "bridge");
    if (requires("FARGATE") || (bridge && requires("MANAGED_INSTANCES"))) return;
    // Without networkMode the task has a network, which the author of "none" did not want.
    const safely = bridge || (is(networkMode, "host") && fits(task, "bridge"));
    const removal = safely ? removeNetworkMode(task) : unsafe(removeNetworkMode(task));
    const ways = [removal && "remove networkMode", task.networking.allows("awsvpc") && "use awsvpc"].filter(Boolean);
    const remedy = ways.join(" or ") || "choose a Windows release that has awsvpc";
    yield {
      range: networkMode.range,
      severity: bridge ? "warning" : "error",
      message: bridge
        ? `networkMode "bridge" is not meant for Windows containers: newer agents read it as Docker's nat network, older ones fail to start the task; ${remedy}.`
        : `networkMode ${quoted(networkMode.value)} does not exist for Windows containers, which have awsvpc and Docker's nat network; ${remedy}.`,
      related,
      fixes: fixes(removal, unsafe(switchNetworkMode(task, "awsvpc"))),
    };
  },
});
