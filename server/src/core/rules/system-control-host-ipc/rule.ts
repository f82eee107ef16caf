import { systemControlKind } from "../../facts/system-controls";
import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { systemControlsOf, withoutSystemControl } from "../../task/containers/system-controls";
import { is, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "system-control-host-ipc",
    title: "A task with ipcMode host sets no IPC system controls",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["systemControls"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const ipcMode = task.view?.string("ipcMode");
    if (ipcMode === undefined || !isKnown(ipcMode) || !is(ipcMode, "host")) return;
    for (const { container, list, element, namespace } of systemControlsOf(task)) {
      if (systemControlKind(namespace.value) !== "ipc") continue;
      yield {
        range: namespace.range,
        what: say`system control ${namespace.value} of ${container.label} can't be set with {ipcMode} ${ipcMode.value}`,
        remedy: withoutSystemControl(task),
        why: say`With {ipcMode} ${word("host")}, message queues and shared memory are those of the host`,
        related: [{ message: say`the IPC mode of the task`, range: ipcMode.range }],
        fixes: [removingFrom(list, element, { safe: true, title: say`Remove ${namespace.value}` })],
      };
    }
  },
});
