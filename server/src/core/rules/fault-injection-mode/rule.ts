import { switchNetworkMode } from "../../assists/switch-network-mode";
import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "fault-injection-mode",
    title: "Faults are injected only in awsvpc and host mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html",
  },
  *check(task) {
    const { enableFaultInjection, networkMode } = task;
    const { value: mode, reason } = task.networking.mode;
    if (!isKnown(enableFaultInjection) || !enableFaultInjection.value) return;
    if (mode !== "bridge" && mode !== "none" && mode !== "default") return;
    const windows = task.networking.os.value === "windows";
    const actual =
      reason === "default" ? `without networkMode this task runs in ${mode} mode` : `this task runs in ${mode} mode`;
    yield {
      range: enableFaultInjection.range,
      message: windows
        ? "enableFaultInjection true does not work on Windows, which has no fault injection; set it to false."
        : `enableFaultInjection true needs awsvpc or host mode, and ${actual}; change the mode or set it to false.`,
      related: isKnown(networkMode) ? [{ message: "the network mode", range: networkMode.range }] : [],
      fixes: fixes(windows ? undefined : switchNetworkMode(task, "awsvpc"), {
        title: "Change enableFaultInjection to false",
        safe: false,
        changes: [set(enableFaultInjection, false)],
      }),
    };
  },
});
