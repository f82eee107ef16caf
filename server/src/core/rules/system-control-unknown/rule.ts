import { IPC_SYSTEM_CONTROLS, systemControlKind } from "../../facts/system-controls";
import { changing, removingFrom } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { systemControlsOf, withoutSystemControl } from "../../task/containers/system-controls";
import { isAbsent } from "../../task/fields";
import { isSameName, nearest } from "../../text/nearest";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "system-control-unknown",
    title: "A system control is one that a container can set for itself",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["systemControls"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  },
  *check(task) {
    const ipcMode = task.view?.string("ipcMode");
    for (const { container, list, element, namespace } of systemControlsOf(task)) {
      const name = namespace.value;
      if (systemControlKind(name) !== undefined) continue;
      const meant = nearestIpcControl(name);
      yield {
        range: namespace.range,
        what: say`system control ${name} can't be set for ${container.label}`,
        remedy: meant === undefined ? withoutSystemControl(task) : say`write ${meant}, the nearest one that can be set`,
        why: say`A container has its own values only for network and IPC controls; with any other, it does not start`,
        fixes: fixes(
          meant === undefined
            ? undefined
            : changing(namespace, meant, {
                // A similar name may be another setting, and in the IPC namespace of the host it is rejected too.
                safe: isSameName(name, meant) && ipcMode !== undefined && isAbsent(ipcMode),
              }),
          removingFrom(list, element, { title: say`Remove ${name}` }),
        ),
      };
    }
  },
});

/** The control nearest to a name, compared without `kernel.`: with it, `kernel.pid_max` would be near `kernel.msgmax`. */
function nearestIpcControl(name: string): string | undefined {
  const meant = nearest(
    name.replace(KERNEL, ""),
    IPC_SYSTEM_CONTROLS.map((control) => control.replace(KERNEL, "")),
  );
  return meant === undefined ? undefined : `kernel.${meant}`;
}

const KERNEL = /^kernel\./i;
