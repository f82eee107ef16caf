import { isSharedNetworkControl, isUnknownCoreControl } from "../../facts/system-controls";
import { changing, removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { coreControlMeant, systemControlsOf, withoutSystemControl } from "../../task/containers/system-controls";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "system-control-not-namespaced",
    title: "A network system control exists in the container's namespace",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["systemControls"],
    source: "https://github.com/aws/containers-roadmap/issues/2368",
  },
  *check(task) {
    const { mode, os } = networkingOf(task);
    // In host mode ECS rejects every network control, which system-control-host-network reports.
    if (mode.value === "host" || os.value === "windows") return;
    for (const { container, list, element, namespace } of systemControlsOf(task)) {
      const meant = coreControlMeant(namespace.value);
      if (meant !== undefined) {
        yield {
          range: namespace.range,
          what: say`system control ${namespace.value} of ${container.label} does not exist on Linux`,
          remedy: say`write ${meant}`,
          why: say`A container with an unknown system control does not start`,
          fixes: [changing(namespace, meant)],
        };
        continue;
      }
      const fixes = [removingFrom(list, element, { title: say`Remove ${namespace.value}` })];
      if (isSharedNetworkControl(namespace.value)) {
        yield {
          range: namespace.range,
          what: say`system control ${namespace.value} can't be set for ${container.label}`,
          remedy: withoutSystemControl(task),
          why: say`The kernel has it only once, so a container has no file for it and does not start`,
          fixes,
        };
      } else if (isUnknownCoreControl(namespace.value)) {
        yield {
          range: namespace.range,
          what: say`system control ${namespace.value} of ${container.label} is not one that Linux is known to have`,
          remedy: say`correct the name, or remove it`,
          why: say`A container with a system control that the kernel does not have does not start`,
          fixes,
        };
      }
    }
  },
});
