import { switchNetworkMode } from "../../assists/switch-network-mode";
import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";
import { modePlace } from "../shared/mode-phrase";
import { relatedMode } from "../shared/related";

export default defineRule({
  meta: {
    id: "fault-injection-mode",
    title: "enableFaultInjection is used only in awsvpc and host mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["enableFaultInjection"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html",
  },
  *check(task) {
    const { enableFaultInjection } = task;
    const { value: mode } = networkingOf(task).mode;
    if (!isKnown(enableFaultInjection) || !enableFaultInjection.value) return;
    if (mode !== "bridge" && mode !== "none" && mode !== "default") return;
    const windows = networkingOf(task).os.value === "windows";
    yield {
      range: enableFaultInjection.range,
      what: windows
        ? say`{enableFaultInjection} ${true} doesn't work on Windows`
        : say`{enableFaultInjection} ${true} doesn't work ${modePlace(networkingOf(task).mode)}`,
      remedy: windows
        ? say`set it to ${false}`
        : say`use ${word("awsvpc")} or ${word("host")} mode, or set it to ${false}`,
      why: windows
        ? say`ECS has no fault injection on Windows`
        : say`Faults can be injected only in ${word("awsvpc")} and ${word("host")} mode`,
      related: relatedMode(task),
      fixes: () =>
        fixes(windows ? undefined : switchNetworkMode(task, "awsvpc"), changing(enableFaultInjection, false)),
    };
  },
});
