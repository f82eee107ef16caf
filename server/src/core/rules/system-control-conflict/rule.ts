import { type SystemControl, systemControlsOf } from "../../containers/system-controls";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { systemControlKind } from "../../spec/system-controls";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "system-control-conflict",
    title: "Containers that share a namespace agree on its system controls",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  },
  *check(task) {
    const awsvpc = task.networking.mode.value === "awsvpc";
    const ipcMode = task.view?.string("ipcMode");
    const oneIpc = ipcMode !== undefined && is(ipcMode, "task");
    const first = new Map<string, SystemControl>();
    for (const control of systemControlsOf(task)) {
      const { container, namespace, value } = control;
      const kind = systemControlKind(namespace.value);
      if (!isKnown(value) || !(kind === "network" ? awsvpc : kind === "ipc" && oneIpc)) continue;
      const earlier = first.get(namespace.value);
      if (earlier === undefined) first.set(namespace.value, control);
      if (earlier === undefined || !isKnown(earlier.value) || earlier.value.value === value.value) continue;
      const where =
        kind === "network"
          ? "in awsvpc mode the containers share one network"
          : "with ipcMode task the containers share one IPC namespace";
      yield {
        range: value.range,
        message:
          container === earlier.container
            ? `${beginning(container.label)} sets ${namespace.value} to ${earlier.value.value} and again to ${value.value}, so one of them is lost; use one value.`
            : `${beginning(container.label)} sets ${namespace.value} to ${value.value} and ${earlier.container.label} sets it to ${earlier.value.value}, but ${where}, so the one that starts last decides for both; use one value.`,
        related: [{ message: "the other value", range: earlier.value.range }],
      };
    }
  },
});
