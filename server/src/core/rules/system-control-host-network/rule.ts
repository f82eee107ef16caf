import { removeFrom } from "../../changes/change";
import { withoutSystemControl } from "../../containers/system-controls";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "system-control-host-network",
    title: "A task in host mode sets no system controls of the network",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  },
  *check(task) {
    if (task.networking.mode.value !== "host") return;
    for (const { systemControls, label } of task.containers) {
      if (!isKnown(systemControls)) continue;
      for (const control of systemControls.value.filter(isKnown)) {
        const namespace = control.value.string("namespace");
        if (!isKnown(namespace) || !namespace.value.startsWith("net.")) continue;
        yield {
          range: namespace.range,
          message: `System control ${namespace.value} can't be set in host mode, where ${label} shares the network of the host; ${withoutSystemControl(task)}.`,
          fixes: [
            {
              title: `Remove ${namespace.value}`,
              safe: true,
              changes: [removeFrom(systemControls, control)],
            },
          ],
        };
      }
    }
  },
});
