import { removeFrom } from "../../changes/change";
import { systemControlsOf, withoutSystemControl } from "../../containers/system-controls";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { systemControlKind } from "../../spec/system-controls";

export default defineRule({
  meta: {
    id: "system-control-host-ipc",
    title: "A task with the IPC namespace of the host sets no system controls of it",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const ipcMode = task.view?.string("ipcMode");
    if (ipcMode === undefined || !isKnown(ipcMode) || !is(ipcMode, "host")) return;
    for (const { container, list, element, namespace } of systemControlsOf(task)) {
      if (systemControlKind(namespace.value) !== "ipc") continue;
      yield {
        range: namespace.range,
        message: `System control ${namespace.value} can't be set with ipcMode host, where ${container.label} shares message queues and shared memory with the host; ${withoutSystemControl(task)}.`,
        related: [{ message: "the IPC mode of the task", range: ipcMode.range }],
        fixes: [
          {
            title: `Remove ${namespace.value}`,
            safe: true,
            changes: [removeFrom(list, element)],
          },
        ],
      };
    }
  },
});
