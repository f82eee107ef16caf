import { unsafe } from "../../assists/assist";
import { fits, switchNetworkMode } from "../../assists/switch-network-mode";
import { isNetworkMode } from "../../facts/network-modes";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isKnown } from "../../task/fields";
import { anyOf, say, word } from "../../text/say";
import { removeNetworkMode } from "../shared/network-mode-removal";
import { relatedWindows } from "../shared/related";

export default defineRule({
  meta: {
    id: "network-mode-windows",
    title: "A Windows task uses awsvpc mode or leaves networkMode out",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["windows"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
  },
  *check(task) {
    const { networkMode, operatingSystemFamily } = task;
    const networking = networkingOf(task);
    const { requires } = networking.launchTypes;
    if (networking.os.value !== "windows" || !isKnown(operatingSystemFamily)) return;
    if (!isKnown(networkMode) || !isNetworkMode(networkMode.value)) return;
    const related = relatedWindows(task);
    if (is(networkMode, "awsvpc")) {
      // Whatever else rules out awsvpc or this release has a rule of its own.
      const others = requires("EXTERNAL") || requires("FARGATE") || requires("MANAGED_INSTANCES");
      if (others || networking.allows("awsvpc")) return;
      yield {
        range: networkMode.range,
        what: say`{networkMode} ${networkMode.value} can't be used on ${word(operatingSystemFamily.value)}`,
        remedy: say`choose a newer Windows release or remove {networkMode}`,
        why: say`This Windows release has no network interfaces for tasks, so no instance can run the task`,
        related,
        fixes: fixes(unsafe(removeNetworkMode(task))),
      };
      return;
    }
    // Rules of their own require awsvpc for these two, whatever the operating system.
    const bridge = is(networkMode, "bridge");
    if (requires("FARGATE") || (bridge && requires("MANAGED_INSTANCES"))) return;
    const removal = removeNetworkMode(task);
    const awsvpc = networking.allows("awsvpc") ? [say`use ${word("awsvpc")}`] : [];
    const ways = [...(removal === undefined ? [] : [say`remove {networkMode}`]), ...awsvpc];
    yield {
      range: networkMode.range,
      severity: bridge ? "warning" : "error",
      what: bridge
        ? say`{networkMode} ${networkMode.value} is not meant for Windows`
        : say`{networkMode} ${networkMode.value} doesn't exist on Windows`,
      remedy: ways.length > 0 ? anyOf(ways) : say`choose a Windows release that has ${word("awsvpc")}`,
      why: bridge
        ? say`Newer agents read it as Docker's ${word("nat")} network, older ones fail to start the task`
        : say`Windows containers have only ${word("awsvpc")} mode and Docker's ${word("nat")} network`,
      related,
      fixes:
        ways.length === 0
          ? []
          : () => {
              // Without networkMode the task has a network, and the author of "none" wanted none.
              const safely = bridge || (is(networkMode, "host") && fits(task, "bridge"));
              return fixes(safely ? removal : unsafe(removal), unsafe(switchNetworkMode(task, "awsvpc")));
            },
    };
  },
});
