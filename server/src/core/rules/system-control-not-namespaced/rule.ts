import { removeFrom, set } from "../../changes/change";
import { coreControlMeant, systemControlsOf, withoutSystemControl } from "../../containers/system-controls";
import { defineRule } from "../../rule";
import { isSharedNetworkControl } from "../../spec/system-controls";

export default defineRule({
  meta: {
    id: "system-control-not-namespaced",
    title: "A system control of the network exists in the namespace of the container",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://github.com/aws/containers-roadmap/issues/2368",
  },
  *check(task) {
    const { mode, os } = task.networking;
    // In host mode ECS refuses every control of the network, and another rule says so.
    if (mode.value === "host" || os.value === "windows") return;
    for (const { container, list, element, namespace } of systemControlsOf(task)) {
      const meant = coreControlMeant(namespace.value);
      if (meant !== undefined) {
        yield {
          range: namespace.range,
          message: `Linux has no system control ${namespace.value}, so ${container.label} does not start; write ${meant}.`,
          fixes: [
            {
              title: `Change the namespace to ${meant}`,
              safe: false,
              changes: [set(namespace, meant)],
            },
          ],
        };
        continue;
      }
      if (!isSharedNetworkControl(namespace.value)) continue;
      yield {
        range: namespace.range,
        message: `System control ${namespace.value} is one for the whole kernel, so ${container.label} has no such file and does not start; ${withoutSystemControl(task)}.`,
        fixes: [
          {
            title: `Remove ${namespace.value}`,
            safe: false,
            changes: [removeFrom(list, element)],
          },
        ],
      };
    }
  },
});
