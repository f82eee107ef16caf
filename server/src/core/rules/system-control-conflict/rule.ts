import { systemControlKind } from "../../facts/system-controls";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { repeatsOf } from "../../task/by-key";
import { systemControlsOf } from "../../task/containers/system-controls";
import { is, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "system-control-conflict",
    title: "Containers that share a namespace agree on its system controls",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["systemControls"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  },
  *check(task) {
    const awsvpc = networkingOf(task).mode.value === "awsvpc";
    const ipcMode = task.view?.string("ipcMode");
    const oneIpc = ipcMode !== undefined && is(ipcMode, "task");
    const shared = systemControlsOf(task).flatMap(({ container, namespace, value }) => {
      const kind = systemControlKind(namespace.value);
      const isShared = kind === "network" ? awsvpc : kind === "ipc" && oneIpc;
      return isShared && isKnown(value) ? [{ container, namespace, kind, value }] : [];
    });
    for (const { first: earlier, repeated } of repeatsOf(shared, ({ namespace }) => namespace.value)) {
      const { container, namespace, kind, value } = repeated;
      if (earlier.value.value === value.value) continue;
      const isOwn = container === earlier.container;
      yield {
        range: value.range,
        what: isOwn
          ? say`${container.label} sets ${namespace.value} to ${value.value}, but also to ${earlier.value.value}`
          : say`${container.label} sets ${namespace.value} to ${value.value}, but ${earlier.container.label} to ${earlier.value.value}`,
        remedy: say`use one value`,
        why: isOwn ? say`Only one of the values has an effect` : kind === "network" ? NETWORK : IPC,
        related: [{ message: say`the other value`, range: earlier.value.range }],
      };
    }
  },
});

const NETWORK = say`In ${word("awsvpc")} mode containers share one network, so the last one to start decides for both`;

const IPC = say`With {ipcMode} ${word("task")}, containers share one IPC namespace, so the last one to start decides for both`;
